package nl.schoolplein.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A bell on every page: what is told is there with the next page, once, and stays until it was read. */
class BellTest {
    private static Town town;
    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        town = Town.begin();
        portal = town.portal();
        readAll();
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    @AfterEach
    void tidy() {
        town.herald(Town.LINDE, "on");
        readAll();
    }

    private static void readAll() {
        portal.clock().forward(Duration.ofSeconds(1));
        for (String login : List.of("ouder", "ouder2", "leerkracht", "beheer", "dubbel")) {
            for (String school : List.of(Town.LINDE, Town.KOMPAS)) {
                portal.as(login).at(school).json().post("/notices/read", "{\"seen\":4102444800000}");
            }
        }
    }

    /** What the bell says to people, from any page. */
    private static String bell(Visitor visitor, String page) {
        return Jsoup.parse(visitor.get(page).text()).select("header a.bell").attr("aria-label");
    }

    @Test
    void whatIsToldIsThereWithTheNextPage() {
        Visitor parent = portal.as("ouder2");
        String tag = parent.get("/de-linde/").header("ETag");
        assertEquals(304, parent.with("If-None-Match", tag).get("/de-linde/").status());
        assertEquals("Meldingen, niets nieuws", bell(parent, "/de-linde/bookcase/"));
        town.tell(Town.LINDE, Town.news("morgen is het feest"));
        Answer after = parent.with("If-None-Match", tag).get("/de-linde/");
        assertEquals(200, after.status());
        assertEquals("Meldingen, 1 nieuwe", bell(parent, "/de-linde/"));
        assertEquals("Meldingen, 1 nieuwe", bell(parent, "/me"));
        assertEquals("Meldingen, 1 nieuwe", bell(parent, "/de-linde/nergens/"), "also where there is nothing");
        assertEquals(
                List.of("Nieuws: morgen is het feest"), parent.at(Town.LINDE).notices());
        assertEquals("", bell(portal.as("platform"), "/operator/"), "the operator is at no school");
    }

    @Test
    void anUnchangedDesktopStillCostsNoStatement() {
        town.tell(Town.LINDE, Town.news("dit"));
        Visitor parent = portal.as("ouder");
        String tag = parent.get("/").header("ETag");
        assertEquals(304, parent.with("If-None-Match", tag).get("/").status());
        assertEquals(0, portal.statementsOf(() -> {
            assertEquals(304, parent.with("If-None-Match", tag).get("/").status());
            assertEquals(200, parent.get("/").status());
            assertEquals(200, parent.get("/de-linde/").status());
        }));
    }

    @Test
    void tellingAWholeSchoolTakesAFixedNumberOfStatements() {
        ObjectNode one = Town.news("één").put("pupil", child("ouder2")).put("may", "SEE");
        ObjectNode many = Town.news("allen").put("may", "SEE");
        town.tell(Town.LINDE, Town.news("warm"));
        long some = statements(() -> town.tell(Town.LINDE, one));
        long all = statements(() -> town.tell(Town.LINDE, many));
        assertEquals(some, all);
    }

    private static long statements(Runnable work) {
        long before = portal.portal().statements();
        work.run();
        return portal.portal().statements() - before;
    }

    @Test
    void openingItLeadsThereAndItIsRead() {
        town.tell(Town.LINDE, Town.news("kijk eens"));
        Visitor parent = portal.as("ouder2");
        var page = Jsoup.parse(parent.get("/de-linde/notices").text());
        assertTrue(page.select("main h2").text().contains("Vandaag"), page.text());
        var line = page.select(".told.unread");
        assertEquals(1, line.size(), page.text());
        assertTrue(line.text().contains("Nieuw · Omroeper"), line.text());
        assertEquals(List.of("Mila"), line.select("img.face").eachAttr("alt"));
        String opens = line.select("form").attr("action");
        for (int time = 1; time <= 2; time++) { // a double click does no harm
            assertEquals("/de-linde/herald/place", parent.form(opens).header("Location"));
        }
        assertEquals("Meldingen, niets nieuws", bell(parent, "/de-linde/"));
        var read = Jsoup.parse(parent.get("/de-linde/notices").text());
        assertEquals(0, read.select(".told.unread").size());
        assertTrue(read.select(".told a").eachAttr("href").contains("/de-linde/herald/place"), read.text());
        assertEquals(404, portal.as("ouder").form(opens).status(), "somebody else's");
        assertEquals(404, parent.form("/de-linde/notices/" + UUID.randomUUID()).status());
    }

    @Test
    void allThatWasSeenIsReadAndNothingElse() {
        town.tell(Town.LINDE, Town.news("een"));
        Visitor parent = portal.as("ouder2").at(Town.LINDE);
        long seen = parent.json().get("/notices").json().get("seen").asLong();
        portal.clock().forward(Duration.ofSeconds(5));
        town.tell(Town.LINDE, Town.news("twee"));
        assertEquals(303, parent.form("/notices/read", "seen=" + seen).status());
        assertEquals(List.of("Nieuws: twee"), parent.notices());
        assertEquals(422, parent.form("/notices/read", "seen=vandaag").status());
    }

    @Test
    void theNewestAboutAThingTakesTheOldersPlace() {
        ObjectNode thing = Town.news("aangevraagd");
        town.tell(Town.LINDE, thing);
        Visitor parent = portal.as("ouder2").at(Town.LINDE);
        town.tell(Town.LINDE, thing.put("words", "goedgekeurd"));
        assertEquals(List.of("Nieuws: goedgekeurd"), parent.notices());
        parent.form("/notices/read", "seen=4102444800000");
        town.tell(Town.LINDE, thing.put("words", "toch niet"));
        assertEquals(List.of("Nieuws: toch niet"), parent.notices(), "unread again");
        town.takeBack(Town.LINDE, thing);
        assertEquals(List.of(), parent.notices());
    }

    @Test
    void whoHasDoneItIsNotRemindedAndTheOthersAre() {
        ObjectNode thing = Town.news("iets");
        town.tell(Town.LINDE, thing);
        town.takeBack(Town.LINDE, thing.put("person", guardian("mark jansen")));
        assertEquals(List.of(), portal.as("ouder2").at(Town.LINDE).notices());
        assertEquals(List.of("Nieuws: iets"), portal.as("ouder").at(Town.LINDE).notices());
    }

    /** The guardian with this name who has an account; others may have the same name. */
    private static String guardian(String name) {
        for (JsonNode one : portal.as("beheer")
                .json()
                .get("/de-linde/admin/view?q=" + name.replace(' ', '+'))
                .json()
                .get("guardians")) {
            if (one.get("joined").asBoolean()) {
                return one.get("id").asText();
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    private static String child(String login) {
        return portal.as(login)
                .json()
                .get("/de-linde/me")
                .json()
                .at("/children/0/pupil/id")
                .asText();
    }

    @Test
    void nothingIsToldOfWhatIsRolledBackNorOutsideOfATransactionNorToWhoTellsIt() {
        assertEquals(500, town.herald(Town.LINDE, "tell", Town.news("never")).status());
        assertEquals(
                500, town.herald(Town.LINDE, "outside", Town.news("buiten")).status());
        assertEquals(
                500,
                town.herald(Town.LINDE, "tell", Town.news("x").put("kind", "unknown"))
                        .status());
        assertEquals(
                500, town.herald(Town.LINDE, "tell", Town.news("x".repeat(201))).status());
        assertEquals(List.of(), portal.as("ouder2").at(Town.LINDE).notices());
        town.tell(Town.LINDE, Town.news("team"));
        assertEquals(
                List.of("Nieuws: team"), portal.as("leerkracht").at(Town.LINDE).notices());
        assertEquals(List.of(), portal.as("beheer").at(Town.LINDE).notices(), "the administrator did it");
    }

    @Test
    void whatIsForLaterComesAtItsTime() {
        Visitor parent = portal.as("ouder2");
        town.tell(Town.LINDE, Town.news("straks").put("time", "PT10M"));
        Answer before = parent.get("/de-linde/");
        assertEquals(List.of(), parent.at(Town.LINDE).notices());
        portal.clock().forward(Duration.ofMinutes(11));
        assertEquals(
                200,
                parent.with("If-None-Match", before.header("ETag"))
                        .get("/de-linde/")
                        .status());
        assertEquals(List.of("Nieuws: straks"), parent.at(Town.LINDE).notices());
    }

    @Test
    void itIsInTheLanguageOfWhoReadsIt() {
        town.tell(Town.LINDE, Town.news("").put("words", "-").put("kind", "counted"));
        Visitor parent = portal.as("ouder2");
        assertEquals(
                List.of("3 days tot donderdag 24 december"),
                parent.at(Town.LINDE).notices());
        parent.form("/me/preferences", "language=en", "next=/");
        assertEquals(
                List.of("3 days until Thursday 24 December"),
                parent.at(Town.LINDE).notices());
        assertEquals("Notifications, 1 new", bell(parent, "/de-linde/"));
        parent.form("/me/preferences", "language=nl", "next=/");
    }

    @Test
    void aParentAtTwoSchoolsHasOneBell() {
        town.tell(Town.LINDE, Town.news("van de Linde"));
        portal.clock().forward(Duration.ofSeconds(2));
        town.tell(Town.KOMPAS, Town.news("van het Kompas"));
        Visitor parent = portal.as("ouder");
        assertEquals("Meldingen, 2 nieuwe", bell(parent, "/de-linde/bookcase/"));
        assertEquals("Meldingen, 2 nieuwe", bell(parent, "/het-kompas/"));
        assertEquals(List.of("Nieuws: van het Kompas", "Nieuws: van de Linde"), parent.notices());
        assertEquals(List.of("Nieuws: van de Linde"), parent.at(Town.LINDE).notices());
        var page = Jsoup.parse(parent.get("/notices").text());
        assertTrue(page.select(".told").eachText().get(0).contains("Het Kompas"), page.text());
        assertEquals("/de-linde/notices", portal.as("ouder2").get("/notices").header("Location"));
        assertEquals(303, parent.form("/notices/read", "seen=4102444800000").status());
        assertEquals("Meldingen, niets nieuws", bell(parent, "/"));
    }

    @Test
    void oldOnesAreOnFurtherPages() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 65; i++) {
            portal.clock().forward(Duration.ofMillis(i % 3)); // some at the same moment
            town.tell(
                    i % 4 == 0 ? Town.KOMPAS : Town.LINDE,
                    Town.news("nummer " + i).put("may", "SEE"));
            all.add("Nieuws: nummer " + i);
        }
        Visitor parent = portal.as("ouder").json();
        List<String> listed = new ArrayList<>();
        String next = "/notices";
        for (int page = 0; page < 4 && !next.isEmpty(); page++) {
            JsonNode list = parent.get(next).json();
            list.get("days").forEach(day -> day.get("notices").forEach(one -> {
                if (!one.get("read").asBoolean()) {
                    listed.add(one.get("text").asText());
                }
            }));
            next = list.get("older").asText();
        }
        assertEquals(all.size(), listed.size(), "none twice");
        assertTrue(listed.containsAll(all), listed.toString());
        assertTrue(bell(portal.as("ouder"), "/").contains("65"));
        assertEquals(200, parent.get("/notices?before=onzin").status());
    }

    @Test
    void whoLooksOnSeesItAndReadsNothing() {
        town.tell(Town.LINDE, Town.news("voor Mark"));
        Visitor admin = portal.anonymous();
        admin.json().post("/login", "{\"username\":\"beheer\",\"password\":\"schoolplein-demo\"}");
        String guardian = guardian("mark jansen");
        assertEquals(
                303, admin.form("/de-linde/admin/view/guardians/" + guardian).status());
        Answer page = admin.get("/de-linde/notices");
        assertTrue(page.text().contains("voor Mark"), page.toString());
        var seen = Jsoup.parse(page.text());
        assertEquals(0, seen.select("main form").size(), "nothing to press");
        assertEquals("Meldingen, 1 nieuwe", seen.select("a.bell").attr("aria-label"));
        assertEquals(
                403, admin.form("/de-linde/notices/read", "seen=4102444800000").status());
        admin.form("/de-linde/admin/view/stop");
        assertEquals(1, portal.as("ouder2").at(Town.LINDE).notices().size());
    }

    @Test
    void somebodyWantsToHearNothingOfAModule() {
        town.tell(Town.LINDE, Town.news("niet voor mij"));
        Visitor parent = portal.as("ouder2");
        var page = Jsoup.parse(parent.get("/me/notices").text());
        String form = page.select("form.wish[action$=herald]").attr("action");
        assertEquals("/me/notices/de-linde/herald", form);
        assertEquals(
                "MAIL",
                page.select("form.wish[action$=herald] [aria-pressed=true]").attr("value"));
        assertEquals(303, parent.form(form, "wish=NONE").status());
        assertEquals("Meldingen, niets nieuws", bell(parent, "/de-linde/"));
        assertEquals(List.of(), parent.at(Town.LINDE).notices());
        JsonNode chosen = parent.json().post(form, "{\"wish\":\"BELL\"}").json();
        assertTrue(
                chosen.toString().contains("\"id\":\"herald\",\"title\":\"Omroeper\",\"wish\":\"BELL\""),
                chosen.toString());
        assertEquals(List.of("Nieuws: niet voor mij"), parent.at(Town.LINDE).notices());
        assertEquals(422, parent.form(form, "wish=ZELDEN").status());
        assertEquals(
                404, parent.form("/me/notices/het-kompas/herald", "wish=NONE").status());
        assertEquals(
                404, parent.form("/me/notices/de-linde/nothing", "wish=NONE").status());
        assertFalse(parent.get("/me/notices").text().contains("het-kompas"));
    }
}
