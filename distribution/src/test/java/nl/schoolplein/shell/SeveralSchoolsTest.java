package nl.schoolplein.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.Modules;
import nl.schoolplein.portal.account.Account;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.PasswordHash;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with several schools has one desktop over all of them; the gate and the walls of each hold. */
class SeveralSchoolsTest {
    private static final String SLOW = """
            package bad;
            import java.util.Optional;
            import nl.schoolplein.api.*;
            public class Slow implements Tile {
                @Override public Optional<TileContent> content(Viewer viewer) {
                    try { Thread.sleep(60_000); } catch (InterruptedException stopped) { Thread.currentThread().interrupt(); }
                    return Optional.empty();
                }
            }
            """;

    @TempDir
    static Path plugins;

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        try (Stream<Path> good = Files.list(Modules.BOOKCASE)) {
            for (Path jar : good.toList()) {
                Files.copy(jar, plugins.resolve(jar.getFileName()));
            }
        }
        new PluginJar("slow-tile")
                .plugin("public void register(Registrar m) { m.button(\"clock\", 99).tile(Slow.class); }")
                .source("bad.Slow", SLOW)
                .write(plugins.resolve("slow-tile.jar"));
        portal = TestPortal.with(plugins);
        set("de-linde", "beheer", "slow-tile", "off");
        set("het-kompas", "beheer-kompas", "slow-tile", "off");
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    private static void set(String school, String by, String module, String state) {
        Answer answer =
                portal.as(by).json().put("/" + school + "/admin/modules/" + module, "{\"state\":\"" + state + "\"}");
        assertEquals(200, answer.status(), answer.toString());
    }

    private static Visitor loggedIn(String login) {
        Visitor visitor = portal.anonymous();
        visitor.json().post("/login", "{\"username\":\"" + login + "\",\"password\":\"schoolplein-demo\"}");
        return visitor;
    }

    @Test
    void oneDesktopHasWhatIsNewAtEach() {
        Answer home = portal.as("ouder").get("/");
        assertEquals(200, home.status());
        for (String seen : List.of(
                "Mijn lettergroeiboekje", "Schoolreis op dinsdag", "De Linde", "Het Kompas", "Mila", "Tom", "Yara")) {
            assertTrue(home.text().contains(seen), seen);
        }
        assertTrue(home.text().contains("href=\"/de-linde/bookcase/\""));
        assertTrue(home.text().contains("href=\"/het-kompas/bookcase/\""));
        JsonNode json = portal.as("ouder").json().get("/").json();
        assertEquals("de-linde", json.at("/schools/0/slug").asText());
        assertEquals("het-kompas", json.at("/schools/1/slug").asText());
        assertEquals(
                Set.of("de-linde", "het-kompas"), Set.copyOf(json.get("tiles").findValuesAsText("school")));
    }

    @Test
    void aChildAtOneSchoolIsSeenAlone() {
        Visitor parent = portal.as("ouder");
        String yara = parent.get("/")
                .text()
                .replaceFirst("(?s).*href=\"(/\\?child=[^\"]+)\"[^>]*>(?:(?!</a>).)*Yara.*", "$1");
        Answer only = parent.get(yara);
        assertTrue(only.text().contains("href=\"/het-kompas/bookcase/?child="), only.text());
        assertFalse(only.text().contains("href=\"/de-linde/bookcase/"));
        assertFalse(only.text().contains("Mijn lettergroeiboekje"));
        assertEquals(200, parent.get("/?child=" + UUID.randomUUID()).status(), "nobody's child chooses nobody");
    }

    @Test
    void whatIsOffAtOneSchoolIsGoneThereAlone() {
        Visitor parent = portal.as("ouder");
        String before = parent.get("/").header("ETag");
        set("het-kompas", "beheer-kompas", "bookcase", "off");
        Answer off = parent.with("If-None-Match", before).get("/");
        assertEquals(200, off.status());
        assertFalse(off.text().contains("href=\"/het-kompas/bookcase/"));
        assertFalse(off.text().contains("Schoolreis op dinsdag"));
        assertTrue(off.text().contains("Mijn lettergroeiboekje"));
        set("het-kompas", "beheer-kompas", "bookcase", "on");
        assertTrue(parent.get("/").text().contains("Schoolreis op dinsdag"));
    }

    @Test
    void aPageThatIsStillTheSameIsNotSentAgainAndCostsNoStatement() {
        Visitor parent = portal.as("ouder");
        String tag = parent.get("/").header("ETag");
        assertEquals(304, parent.with("If-None-Match", tag).get("/").status());
        assertEquals(0, portal.statementsOf(() -> {
            assertEquals(304, parent.with("If-None-Match", tag).get("/").status());
            assertEquals(200, parent.get("/").status());
        }));
        assertEquals(303, portal.anonymous().with("If-None-Match", tag).get("/").status());
    }

    @Test
    void whoHasOneSchoolGoesThere() {
        assertEquals("/de-linde/", portal.as("ouder2").get("/").header("Location"));
        assertEquals("/het-kompas/", portal.as("beheer-kompas").get("/").header("Location"));
        assertEquals("/operator/", portal.as("platform").get("/").header("Location"));
        assertEquals("/login", portal.anonymous().get("/").header("Location"));
    }

    @Test
    void slowTilesOfTwoSchoolsHoldNothingUpTwice() {
        set("de-linde", "beheer", "slow-tile", "on");
        set("het-kompas", "beheer-kompas", "slow-tile", "on");
        Instant start = Instant.now();
        Answer home = loggedIn("ouder").get("/");
        assertTrue(Duration.between(start, Instant.now()).toMillis() < 5500, "both against one deadline of 3 s");
        assertTrue(home.text().contains("Mijn lettergroeiboekje") && home.text().contains("Schoolreis op dinsdag"));
        assertTrue(home.text().contains("slow-tile kan nu niet worden geladen"));
        set("de-linde", "beheer", "slow-tile", "off");
        set("het-kompas", "beheer-kompas", "slow-tile", "off");
    }

    @Test
    void somebodyIsStaffAtOneAndAParentAtTheOther() {
        Accounts accounts = portal.portal().installation().accounts();
        School kompas =
                portal.portal().installation().schools().bySlug("het-kompas").orElseThrow();
        UUID account = accounts.enter("ouder2", "Mark Jansen", kompas.id()).account();
        portal.portal().installation().schools().administers(kompas.id(), account, "Mark Jansen");
        set("de-linde", "beheer", "bookcase", "on");
        set("het-kompas", "beheer-kompas", "bookcase", "preview");
        Visitor both = loggedIn("ouder2");
        String home = both.get("/").text();
        assertTrue(home.contains("href=\"/het-kompas/bookcase/\""), "staff see a preview");
        assertTrue(home.contains("Mijn lettergroeiboekje"), "of Mila, at the other school");
        assertFalse(home.contains("Tips voor je spreekbeurt"), "Tom is not his");
        assertEquals(200, both.get("/het-kompas/admin/modules").status());
        assertEquals(403, both.get("/de-linde/admin/modules").status());
        set("het-kompas", "beheer-kompas", "bookcase", "on");
    }

    @Test
    void whatOpensFirstIsChosen() {
        Visitor parent = loggedIn("ouder");
        assertEquals("/me", parent.form("/me/first-school", "school=het-kompas").header("Location"));
        assertEquals("/het-kompas/", login("ouder").json().get("home").asText());
        assertEquals(422, parent.form("/me/first-school", "school=nergens").status());
        assertEquals(200, parent.get("/").status(), "all together are still there");
        parent.form("/me/first-school", "school=");
        assertEquals("/", login("ouder").json().get("home").asText());
    }

    private static Answer login(String who) {
        return portal.anonymous()
                .json()
                .post("/login", "{\"username\":\"" + who + "\",\"password\":\"schoolplein-demo\"}");
    }

    @Test
    void whoBelongsNowhereIsToldSo() {
        portal.portal()
                .installation()
                .accounts()
                .add(List.of(new Account(
                        UUID.randomUUID(),
                        "nergens",
                        "Nora Nergens",
                        PasswordHash.of("schoolplein-demo"),
                        false,
                        Set.of())));
        Answer page = loggedIn("nergens").get("/");
        assertEquals(200, page.status());
        assertTrue(page.text().contains("Je hoort nog bij geen school"));
    }
}
