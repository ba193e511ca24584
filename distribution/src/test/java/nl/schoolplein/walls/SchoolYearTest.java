package nl.schoolplein.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The year of a school, as its administrator fills it, its parents read it and its modules count it. */
class SchoolYearTest {
    private static final String YEAR = "/de-linde/admin/year";
    private static final String COUNTING = """
            package bad;
            import jakarta.inject.Inject;
            import jakarta.ws.rs.*;
            import java.time.LocalDate;
            import nl.schoolplein.api.*;
            @Path("/")
            public class Pages {
                @Inject SchoolDays days;
                @GET public Page count(@QueryParam("from") String from, @QueryParam("until") String until) {
                    return Page.of("none", days.count(LocalDate.parse(from), LocalDate.parse(until)));
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static TestPortal portal;
    private static Visitor admin;

    @BeforeAll
    static void start() throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        new PluginJar("counting")
                .plugin("public void register(Registrar module) { module.resources(Pages.class); }")
                .source("bad.Pages", COUNTING)
                .write(plugins.resolve("counting.jar"));
        portal = TestPortal.with(plugins);
        admin = portal.as("beheer").json();
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    private static LocalDate soon(int days) {
        return LocalDate.now(portal.clock()).plusDays(days);
    }

    private static Answer add(String title, String kind, Object from, String more) {
        return admin.post(
                YEAR + "/periods",
                "{\"title\":\"" + title + "\",\"kind\":\"" + kind + "\",\"from\":\"" + from + "\"" + more + "}");
    }

    private static String remove(Answer added) {
        String path = YEAR + "/periods/" + added.json().get("id").asText();
        assertEquals(
                200, admin.send("DELETE", path, BodyPublishers.noBody(), "").status());
        return path;
    }

    @Test
    void whatTheAdministratorAddsParentsRead() {
        Answer sent = portal.as("beheer")
                .form(
                        YEAR + "/periods",
                        "kind=study-day",
                        "title=Samen leren",
                        "from=" + soon(20),
                        "until=",
                        "weekday=",
                        "time=");
        assertEquals(303, sent.status(), sent.toString());
        assertTrue(portal.as("ouder").get("/de-linde/year").text().contains("Samen leren"));
        assertFalse(portal.as("ouder").get("/het-kompas/year").text().contains("Samen leren"));
        Answer again = add("Samen leren", "study-day", soon(20), "");
        assertEquals(200, again.status(), "sent twice");
        assertEquals(
                1,
                portal.as("ouder").json().get("/de-linde/year").json().get("periods").findValuesAsText("title").stream()
                        .filter("Samen leren"::equals)
                        .count());
        String path = remove(again);
        assertFalse(portal.as("ouder").get("/de-linde/year").text().contains("Samen leren"));
        assertEquals(404, admin.get(path).status());
    }

    @Test
    void whatIsForOtherGroupsIsNotForAParentToKnow() {
        String eight = Shared.group(portal, "Groep 8");
        String three = Shared.group(portal, "Groep 3");
        Answer forEight = add("Kamp", "free-day", soon(10), ",\"groups\":[\"" + eight + "\"]");
        Answer forBoth = add("Schoolreis", "free-day", soon(11), ",\"groups\":[\"" + eight + "\",\"" + three + "\"]");
        Answer seen = portal.as("ouder2").json().get("/de-linde/year");
        assertFalse(seen.text().contains("Kamp"));
        assertTrue(seen.text().contains("Schoolreis"));
        assertFalse(seen.text().contains(eight));
        assertTrue(portal.as("leerkracht").get("/de-linde/year").text().contains("Kamp"));
        remove(forEight);
        remove(forBoth);
    }

    @Test
    void whatMakesNoSenseComesBackWithWhatWasTyped() {
        Answer page = portal.as("beheer")
                .form(
                        YEAR + "/periods",
                        "kind=free-day",
                        "title=Achterstevoren",
                        "from=" + soon(9),
                        "until=" + soon(8),
                        "weekday=",
                        "time=");
        assertEquals(422, page.status());
        assertTrue(page.text().contains("value=\"Achterstevoren\""));
        assertTrue(page.text().contains("De laatste dag ligt voor de eerste"));
        assertEquals(422, add("Ver weg", "holiday", soon(800), "").status());
        assertEquals(422, add("x".repeat(101), "holiday", soon(8), "").status());
        assertEquals(422, add("", "holiday", soon(8), "").status());
        assertEquals(422, add("Feest", "public-holiday", soon(8), "").status(), "that is for the law to say");
        assertEquals(422, add("Open", "open", soon(8), ",\"time\":\"12:00\"").status());
        String other = soon(9).getDayOfWeek().name();
        assertEquals(
                422,
                add("Nooit", "free-day", soon(8), ",\"weekday\":\"" + other + "\"")
                        .status());
        String foreign = portal.as("beheer-kompas")
                .json()
                .get("/het-kompas/modules")
                .json()
                .at("/groups/0/id")
                .asText();
        assertEquals(
                422,
                add("Vreemd", "free-day", soon(8), ",\"groups\":[\"" + foreign + "\"]")
                        .status());
    }

    @Test
    void whoLookedAtAnOlderStateIsToldSo() {
        Answer added = add("Vrij", "free-day", soon(30), "");
        String path = YEAR + "/periods/" + added.json().get("id").asText();
        String change = "{\"title\":\"%s\",\"kind\":\"free-day\",\"from\":\"" + soon(30) + "\",\"version\":0}";
        assertEquals(200, admin.put(path, change.formatted("Eerst")).status());
        assertEquals(200, admin.put(path, change.formatted("Eerst")).status(), "the same once more");
        Answer late = admin.put(path, change.formatted("Te laat"));
        assertEquals(409, late.status());
        assertTrue(late.json().get("year").toString().contains("Eerst"), "with what is so now");
        assertEquals(
                409, portal.as("beheer").form(path + "/remove", "version=0").status());
        assertEquals(
                303, portal.as("beheer").form(path + "/remove", "version=1").status());
        assertEquals(
                404, portal.as("beheer").form(path + "/remove", "version=1").status());
    }

    @Test
    void anotherRegionHasOtherHolidays() {
        JsonNode before = admin.get(YEAR + "?year=2026").json();
        assertEquals("noord", before.get("region").asText());
        assertEquals(422, admin.put(YEAR + "/region", "{\"region\":\"oost\"}").status());
        int version = before.get("version").asInt();
        String wish = "{\"region\":\"%s\",\"version\":" + version + "}";
        assertEquals(200, admin.put(YEAR + "/region", wish.formatted("zuid")).status());
        assertEquals(409, admin.put(YEAR + "/region", wish.formatted("midden")).status());
        assertEquals("zuid", admin.get(YEAR).json().get("region").asText());
        assertEquals(200, admin.put(YEAR + "/region", "{\"region\":\"noord\"}").status());
    }

    @Test
    void aModuleCountsAndIsToldWhy() {
        JsonNode count = portal.as("ouder")
                .json()
                .get("/de-linde/counting/?from=2026-10-09&until=2026-10-19")
                .json();
        assertEquals(2, count.get("days").asInt());
        assertEquals("Weekend", count.at("/skipped/0/reason").asText());
        assertEquals("Herfstvakantie", count.at("/skipped/2/reason").asText());
        JsonNode elsewhere = portal.as("ouder")
                .json()
                .get("/het-kompas/counting/?from=2026-10-09&until=2026-10-19")
                .json();
        assertEquals(6, elsewhere.get("days").asInt(), "which is in another region");
    }

    @Test
    void thePagesAskTheDatabaseNothingOnceTheyAreWarm() {
        List<String> pages = List.of(YEAR, YEAR + "/periods/new", "/de-linde/year");
        for (String page : pages) {
            assertEquals(
                    0,
                    portal.statementsOf(() ->
                            assertEquals(200, portal.as("beheer").get(page).status())),
                    page);
        }
    }
}
