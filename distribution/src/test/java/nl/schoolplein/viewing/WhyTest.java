package nl.schoolplein.viewing;

import static nl.schoolplein.viewing.Onlookers.VIEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a parent sees a module and an item, or not: in sentences, and never other than what happens. */
class WhyTest {
    private static final String SWITCH = "/de-linde/admin/modules/bookcase";

    private static final String CHANGELOG = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <changeSet id="1" author="board">
                <createTable tableName="note">
                  <column name="id" type="uuid"><constraints primaryKey="true" nullable="false"/></column>
                  <column name="school" type="uuid"><constraints nullable="false"/></column>
                  <column name="version" type="int"><constraints nullable="false"/></column>
                  <column name="audience_kind" type="varchar(10)"><constraints nullable="false"/></column>
                  <column name="title" type="varchar(100)"/>
                </createTable>
                <sql>alter table note add column audience uuid array not null</sql>
              </changeSet>
            </databaseChangeLog>
            """;

    @TempDir
    static Path plugins;

    private static TestPortal portal;
    private static Visitor administrator;
    private static String sanne;
    private static String mark;

    @BeforeAll
    static void start() throws Exception {
        try (Stream<Path> good = Files.list(Onlookers.PLUGINS)) {
            for (Path jar : good.toList()) {
                Files.copy(jar, plugins.resolve(jar.getFileName()));
            }
        }
        notes();
        portal = TestPortal.with(plugins);
        administrator = Onlookers.loggedIn(portal, "beheer");
        sanne = Onlookers.guardian(administrator, "Sanne Visser");
        mark = Onlookers.guardian(administrator, "Mark Jansen");
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    @AfterEach
    void restore() {
        portal.as("leerkracht").json().put(SWITCH.replace("/admin", "") + "/groups/" + group(3), "{\"on\":true}");
        Onlookers.switchBookcase(portal, "on");
    }

    /** Notes that are shown from a day on, until a day, and for one pupil; made by the demo, like those of all modules. */
    private static void notes() throws IOException {
        new PluginJar("notes")
                .plugin("public void register(Registrar module) { module.button(\"pin\", 90).entity(Note.class)"
                        + ".demo(Notes.class); }")
                .source("bad.Note", """
                        package bad;
                        import jakarta.persistence.*;
                        import java.time.Instant;
                        import java.util.Optional;
                        import nl.schoolplein.api.*;
                        @Entity @Table(name = "note")
                        public class Note extends AudienceRow {
                            @Column String title;
                            protected Note() {}
                            Note(String title, Audience audience) { super(audience); this.title = title; }
                            @Override public Optional<String> itemTitle() { return Optional.of(title); }
                            @Override public Optional<Instant> shownFrom() {
                                return title.equals("Straks") ? Optional.of(Instant.parse("2999-01-07T08:00:00Z")) : Optional.empty();
                            }
                            @Override public Optional<Instant> shownUntil() {
                                return title.equals("Voorbij") ? Optional.of(Instant.parse("2020-01-07T08:00:00Z")) : Optional.empty();
                            }
                        }
                        """)
                .source("bad.Notes", """
                        package bad;
                        import jakarta.inject.Inject;
                        import java.util.List;
                        import java.util.UUID;
                        import nl.schoolplein.api.*;
                        public class Notes implements DemoData {
                            @Inject Database database;
                            @Override public void fill(String school) {
                                database.write(em -> {
                                    em.persist(new Note("Straks", Audience.wholeSchool()));
                                    em.persist(new Note("Voorbij", Audience.wholeSchool()));
                                    em.persist(new Note("Van een ander", Audience.pupils(List.of(UUID.randomUUID()))));
                                    em.persist(new Note("Van vroeger", Audience.groups(List.of(UUID.randomUUID()))));
                                });
                            }
                        }
                        """)
                .resource("notes/changelog.xml", CHANGELOG)
                .write(plugins.resolve("notes.jar"));
        new PluginJar("broken")
                .plugin("public void register(Registrar module) { throw new IllegalStateException(\"no\"); }")
                .write(plugins.resolve("broken.jar"));
    }

    private static String group(int number) {
        return Onlookers.group(portal, "Groep " + number);
    }

    private static JsonNode module(String guardian, String id) {
        JsonNode modules = administrator
                .json()
                .get(VIEW + "/why?guardian=" + guardian)
                .json()
                .get("modules");
        return Onlookers.named(modules, "id", id);
    }

    private static String because(String guardian, boolean there) {
        JsonNode module = module(guardian, "bookcase");
        assertEquals(there, module.get("there").asBoolean(), module.toString());
        return module.get("because").toString();
    }

    private static void assertSays(String all, String... parts) {
        for (String part : parts) {
            assertTrue(all.contains(part), part + " is not in " + all);
        }
    }

    @Test
    void aModuleIsThereForTheGroupOfAChild() {
        assertSays(
                because(sanne, true),
                "Sanne ziet Boekenkast: Mila zit in Groep 3, en daar staat het aan sinds ",
                "Tom zit in Groep 6, en daar staat het aan sinds ");
        Onlookers.switchBookcase(portal, "pilot", "Groep 6");
        assertSays(
                because(sanne, true),
                "Sanne ziet Boekenkast: Tom zit in Groep 6, en Groep 6 doet mee met de proef sinds ",
                "Mila zit in Groep 3, en Groep 3 doet niet mee met de proef.");
        assertSays(
                because(mark, false),
                "Mark ziet Boekenkast niet: Mila zit in Groep 3, en Groep 3 doet niet mee met de proef.");
        Onlookers.switchBookcase(portal, "read-only");
        assertSays(because(mark, true), "Mila zit in Groep 3, en daar staat het op alleen lezen sinds ");
    }

    @Test
    void aModuleIsNotThereForAReason() {
        Onlookers.switchBookcase(portal, "off");
        assertSays(
                because(mark, false),
                "Mark ziet Boekenkast niet: de school heeft het uit staan sinds ",
                ", door Karin Mulder.");
        Onlookers.switchBookcase(portal, "preview");
        assertSays(because(mark, false), "Mark ziet Boekenkast niet: alleen het team ziet dit, sinds ");
        Onlookers.switchBookcase(portal, "on");
        portal.as("leerkracht").json().put(SWITCH.replace("/admin", "") + "/groups/" + group(3), "{\"on\":false}");
        assertSays(
                because(mark, false),
                "Mark ziet Boekenkast niet: Mila zit in Groep 3, en daar heeft Noor Bakker het uitgezet op ");
        assertSays(because(sanne, true), "Tom zit in Groep 6", "Mila zit in Groep 3, en daar heeft Noor Bakker");
        String later = OffsetDateTime.now(portal.clock()).plusDays(3).toString();
        administrator.json().put(SWITCH, "{\"state\":\"off\",\"from\":\"" + later + "\"}");
        assertSays(because(sanne, true), "Gepland: vanaf ", " wordt Boekenkast uit.");
        Visitor operator = portal.as("platform").json();
        operator.put("/operator/schools/de-linde/modules/bookcase", "{\"offered\":false}");
        assertSays(
                because(sanne, false),
                "Sanne ziet Boekenkast niet: de platformbeheerder biedt het deze school niet aan.");
        operator.put("/operator/schools/de-linde/modules/bookcase", "{\"offered\":true}");
    }

    @Test
    void aPluginThatDoesNotStartIsNamed() {
        var installation = portal.portal().installation();
        installation
                .switchboard()
                .offers()
                .offer(
                        installation.schools().bySlug("de-linde").orElseThrow().id(),
                        "broken",
                        Optional.empty(),
                        "Platformbeheer");
        JsonNode broken = module(mark, "broken");
        assertFalse(broken.get("there").asBoolean());
        assertSays(broken.get("because").toString(), "Mark ziet broken niet: de plugin start niet.");
        String board = portal.as("beheer").get("/de-linde/admin/modules").text();
        assertTrue(board.contains("Buiten dienst") && board.contains("Deze module start niet."), board);
    }

    @Test
    void theItemsThatAreThereAreThoseThatTheParentFinds() {
        for (List<String> state : List.of(List.of("on"), List.of("pilot", "Groep 6"), List.of("read-only"))) {
            Onlookers.switchBookcase(
                    portal, state.get(0), state.subList(1, state.size()).toArray(String[]::new));
            assertEquals(found(portal.as("ouder")), there(sanne), state.toString());
            assertEquals(found(portal.as("ouder2")), there(mark), state.toString());
        }
    }

    private static Set<String> found(Visitor parent) {
        Set<String> titles = new HashSet<>();
        Answer shelf = parent.json().get("/de-linde/bookcase/");
        if (shelf.status() == 200) {
            shelf.json().get("folders").forEach(folder -> {
                String path = "/de-linde/bookcase/folders/" + folder.get("id").asText();
                titles.addAll(Onlookers.all(
                        parent.json().get(path + "?most=2000").json().get("documents"), "title"));
            });
        }
        return titles;
    }

    /** On all pages. */
    private static Set<String> there(String guardian) {
        Set<String> titles = new HashSet<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode items = items(guardian, "bookcase", "&page=" + page);
            pages = items.get("pages").asInt();
            items.get("items").forEach(item -> {
                if (item.get("there").asBoolean()) {
                    titles.add(item.get("title").asText());
                }
            });
        }
        return titles;
    }

    private static JsonNode items(String guardian, String module, String query) {
        Answer answer = administrator.json().get(VIEW + "/why/" + module + "?guardian=" + guardian + query);
        assertEquals(200, answer.status(), answer.toString());
        return answer.json();
    }

    private static String reason(String guardian, String module, String title) {
        JsonNode item = Onlookers.named(
                items(guardian, module, "&q=" + Onlookers.encoded(title)).get("items"), "title", title);
        return item.get("there").asBoolean() + ": " + item.get("because").asText();
    }

    @Test
    void anItemIsThereForSomebody() {
        assertEquals("true: Voor de hele school.", reason(mark, "bookcase", "Nieuwsbrief november"));
        assertEquals("true: Voor Groep 3; Mila zit in Groep 3.", reason(mark, "bookcase", "Mijn lettergroeiboekje"));
        assertEquals("true: Voor Groep 6; Tom zit in Groep 6.", reason(sanne, "bookcase", "Tips voor je spreekbeurt"));
        assertEquals(
                "false: Voor Groep 6; geen kind van Mark zit daar.",
                reason(mark, "bookcase", "Tips voor je spreekbeurt"));
        assertEquals(
                "false: Voor Groep 1 en Groep 2; geen kind van Sanne zit daar.",
                reason(sanne, "bookcase", "Knutselen: de bladeregel"));
        assertEquals("false: Alleen voor het team.", reason(sanne, "bookcase", "Draaiboek Sinterklaas"));
        Onlookers.switchBookcase(portal, "pilot", "Groep 6");
        assertEquals(
                "false: Voor Groep 3; Mila zit in Groep 3, maar Boekenkast is er niet voor Groep 3.",
                reason(sanne, "bookcase", "Mijn lettergroeiboekje"));
        assertTrue(items(mark, "bookcase", "").get("items").isEmpty(), "the module is not there at all");
    }

    @Test
    void anItemHasItsTime() {
        assertEquals(
                "false: Voor de hele school. Pas te zien vanaf maandag 7 januari 2999 9:00.",
                reason(mark, "notes", "Straks"));
        assertEquals(
                "false: Voor de hele school. Was te zien tot dinsdag 7 januari 2020 9:00.",
                reason(mark, "notes", "Voorbij"));
        assertEquals(
                "false: Voor andere leerlingen; niet voor een kind van Mark.", reason(mark, "notes", "Van een ander"));
        assertEquals(
                "false: Voor een groep die er niet meer is; geen kind van Mark zit daar.",
                reason(mark, "notes", "Van vroeger"));
    }

    @Test
    void aLongListIsSearchedAndTurnedOverWithFewStatements() {
        String folder = administrator
                .json()
                .get("/de-linde/bookcase/")
                .json()
                .at("/folders/0/id")
                .asText();
        for (int number = 0; number < 60; number++) {
            Answer added = administrator
                    .json()
                    .upload(
                            "/de-linde/bookcase/folders/" + folder + "/documents",
                            Map.of("audience", "school", "title", "Stapel " + number),
                            "files",
                            "brief.txt",
                            "Beste ouders".getBytes(StandardCharsets.UTF_8));
            assertEquals(200, added.status(), added.toString());
        }
        JsonNode first = items(mark, "bookcase", "&q=sTApel");
        assertEquals(60, first.get("count").asInt());
        assertEquals(3, first.get("pages").asInt());
        assertEquals("Stapel 59", first.at("/items/0/title").asText(), "newest first");
        assertEquals(
                "Stapel 34",
                items(mark, "bookcase", "&q=stapel&page=2").at("/items/0/title").asText());
        assertEquals(0, items(mark, "bookcase", "&q=nergens").get("count").asInt());
        assertEquals(
                3,
                portal.statementsOf(() -> administrator.get(VIEW + "/why/bookcase?guardian=" + mark)),
                "the items, which of them are found, and the trail");
        assertEquals(
                2,
                portal.statementsOf(() -> administrator.get(VIEW + "/why?guardian=" + mark)),
                "the trail, and whether there is an account");
    }

    @Test
    void whoLooksOnIsToldOfThatGuardian() {
        Visitor onlooker = Onlookers.as(portal, "Mark Jansen");
        JsonNode why = onlooker.json().get(VIEW + "/why").json();
        assertEquals("Mark Jansen", why.get("name").asText());
        assertTrue(onlooker.get(VIEW + "/why").text().contains("Wat ziet Mark Jansen, en waarom?"));
        assertTrue(onlooker.get(VIEW + "/why/bookcase").text().contains("Boekenkast: wat ziet Mark Jansen?"));
        assertEquals(VIEW, administrator.get(VIEW + "/why").header("Location"), "who does not look on chooses first");
        assertEquals(
                404, administrator.get(VIEW + "/why/nothing-x?guardian=" + mark).status());
        assertEquals(
                404,
                administrator
                        .get(VIEW + "/why?guardian=00000000-0000-0000-0000-000000000000")
                        .status());
        assertEquals(404, administrator.get(VIEW + "/why?guardian=wie").status());
        Visitor english = Onlookers.loggedIn(portal, "beheer");
        english.form("/me/preferences", "language=en");
        assertSays(
                english.get(VIEW + "/why?guardian=" + mark).text(),
                "Mark sees Bookcase: Mila is in Groep 3, where it is on since ");
        english.form("/me/preferences", "language=nl");
    }
}
