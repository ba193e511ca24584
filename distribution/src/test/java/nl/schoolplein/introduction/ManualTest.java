package nl.schoolplein.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manuals and the leaflet, made of what is on. */
class ManualTest {
    private static final String MANUAL = "/de-linde/manual";
    private static final String LEAFLET = "/de-linde/admin/leaflet";

    @TempDir
    private static Path folder;

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        String texts = "module.title = Fietsenstalling\nmodule.explanation = Waar staat je fiets?\n";
        String words = """
                manual.guardian = Zet de fiets op slot.\\n\\n- rood is vol\\n- groen is vrij
                manual.staff = Sluit de stalling om vijf uur.
                """;
        new PluginJar("bikes")
                .plugin("public void register(Registrar module) { }")
                .resource("bikes/messages.properties", texts + words)
                .resource("bikes/messages_en.properties", texts + words)
                .write(plugins.resolve("bikes.jar"));
        new PluginJar("silent")
                .plugin("public void register(Registrar module) { }")
                .resource("silent/messages.properties", "module.title = Stilte\nmodule.explanation = Zegt niets\n")
                .resource("silent/messages_en.properties", "module.title = Silence\nmodule.explanation = Is silent\n")
                .write(plugins.resolve("silent.jar"));
        portal = TestPortal.with(plugins);
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    private static void set(String module, String state) {
        Answer answer =
                portal.as("beheer").json().put("/de-linde/admin/modules/" + module, "{\"state\":\"" + state + "\"}");
        assertEquals(200, answer.status(), answer.toString());
    }

    private static List<String> chapters(String login, String query) {
        return portal.as(login)
                .json()
                .get(MANUAL + query)
                .json()
                .get("chapters")
                .findValuesAsText("id");
    }

    @Test
    void parentsAndTeamEachReadTheirOwn() {
        JsonNode manual = portal.as("ouder").json().get(MANUAL).json();
        assertEquals(
                List.of("login", "desktop", "menu", "children", "language", "bikes", "silent", "missing"),
                manual.get("chapters").findValuesAsText("id"));
        String page = portal.as("ouder").get(MANUAL).text();
        assertTrue(page.contains("Zet de fiets op slot.") && page.contains("<li>rood is vol</li>"), page);
        assertTrue(page.contains("Zegt niets"), "the explanation, where a module says no more");
        assertFalse(page.contains("om vijf uur"));
        assertTrue(portal.as("leerkracht").get(MANUAL).text().contains("om vijf uur"));
        assertTrue(chapters("leerkracht", "").contains("groups"));
        assertEquals(chapters("leerkracht", ""), chapters("leerkracht", "?for=guardian"), "which is not theirs");
        assertEquals(chapters("ouder", ""), chapters("beheer", "?for=guardian"));
        assertTrue(portal.as("beheer").get(MANUAL).text().contains("Voor ouders"));
    }

    @Test
    void whatIsOffHasNoChapter() {
        set("bikes", "off");
        assertFalse(chapters("ouder", "").contains("bikes"));
        assertFalse(chapters("beheer", "").contains("bikes"));
        assertFalse(portal.as("beheer").get(LEAFLET).text().contains("Fietsenstalling"));
        set("bikes", "preview");
        assertFalse(chapters("ouder", "").contains("bikes"));
        assertFalse(chapters("beheer", "?for=guardian").contains("bikes"));
        assertTrue(portal.as("leerkracht").get(MANUAL).text().contains("Ouders zien het nog niet"));
        set("bikes", "read-only");
        assertTrue(portal.as("ouder").get(MANUAL).text().contains("alleen lezen"));
        set("bikes", "on");
    }

    @Test
    void theLeafletLeadsToTheSchool() {
        JsonNode leaflet =
                portal.as("beheer").json().get(LEAFLET + "?language=en").json();
        assertEquals(portal.at("/de-linde/").toString(), leaflet.get("address").asText());
        assertEquals("Silence", leaflet.at("/modules/1/title").asText());
        String page = portal.as("beheer").get(LEAFLET).text();
        assertTrue(page.contains("<svg class=\"qr\"") && page.contains("Stilte"), page);
        assertEquals(403, portal.as("leerkracht").get(LEAFLET).status());
    }

    @Test
    void thePagesAskTheDatabaseNothingOnceTheyAreWarm() {
        for (String page : List.of(MANUAL, MANUAL + "?for=guardian", LEAFLET)) {
            assertEquals(
                    0,
                    portal.statementsOf(() ->
                            assertEquals(200, portal.as("beheer").get(page).status())),
                    page);
        }
    }
}
