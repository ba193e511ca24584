package nl.schoolplein.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever plans what others need to stop is asked first, on the plan and where it is taken over. */
class PlanStopsTest {
    private static final String CONFIRMED = ",\"confirmed\":true";

    @TempDir
    private static Path plugins;

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Boards.start(plugins);
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    @AfterEach
    void restore() {
        for (String module : List.of("agenda", "talks", "talks-extra")) {
            Boards.dropPlan(portal, module);
            Boards.set(portal, module, "\"state\":\"on\"");
        }
    }

    private static List<String> stops(Answer asked) {
        assertEquals(409, asked.status(), asked.toString());
        assertEquals("confirmed", asked.json().get("confirm").asText());
        return asked.json().get("stops").findValuesAsText("module").stream()
                .sorted()
                .toList();
    }

    private static String day(int days) {
        return LocalDate.now(portal.clock()).plusDays(days).toString();
    }

    @Test
    void aStepIsAskedAbout() {
        assertEquals(List.of("talks", "talks-extra"), stops(Boards.plan(portal, "agenda", "off", 5, "")));
        assertEquals(List.of(), Boards.steps(portal, "agenda"), "nothing was done yet");
        Answer page = portal.as("beheer")
                .form(Boards.PLAN + "/steps", "modules=agenda", "state=off", "date=" + day(5), "reason=Verhuizing");
        assertEquals(409, page.status());
        assertTrue(page.text().contains("Zonder Agenda stopt er meer"), page.text());
        assertTrue(page.text().contains("name=\"reason\" value=\"Verhuizing\""), page.text());
        assertEquals(200, Boards.plan(portal, "agenda", "off", 5, CONFIRMED).status());
        assertEquals(200, Boards.plan(portal, "agenda", "on", 9, "").status());
    }

    @Test
    void alsoAboutWhatIsToStartLater() {
        Boards.set(portal, "talks", "\"state\":\"off\"");
        assertEquals(200, Boards.plan(portal, "agenda", "off", 5, "").status(), "nothing is on that needs it");
        Boards.dropPlan(portal, "agenda");
        assertEquals(200, Boards.plan(portal, "talks", "on", 20, "").status());
        assertEquals(List.of("talks", "talks-extra"), stops(Boards.plan(portal, "agenda", "off", 5, "")));
        assertEquals(200, Boards.plan(portal, "agenda", "off", 5, CONFIRMED).status());
        assertEquals(200, Boards.plan(portal, "agenda", "on", 12, "").status());
        String back = Boards.PLAN
                + "/steps/"
                + Boards.steps(portal, "agenda").get(1).get("id").asText();
        String later = "{\"state\":\"on\",\"date\":\"" + day(26) + "\"";
        assertEquals(
                List.of("talks", "talks-extra"), stops(Boards.admin(portal).put(back, later + "}")), "by a change too");
        String from = Boards.steps(portal, "agenda").get(1).get("from").asText();
        String move = "{\"date\":\"" + day(26) + "\"";
        String date = Boards.PLAN + "/dates/" + from;
        assertEquals(
                List.of("talks", "talks-extra"), stops(Boards.admin(portal).post(date, move + "}")), "and by moving");
        assertEquals(
                200, Boards.admin(portal).post(date, move + CONFIRMED + "}").status());
    }

    @Test
    void whoPlansBothIsNotAskedAboutTheOther() {
        String wish =
                "{\"modules\":[\"agenda\",\"talks\",\"talks-extra\"],\"state\":\"off\",\"date\":\"" + day(5) + "\"}";
        assertEquals(
                200, Boards.admin(portal).post(Boards.PLAN + "/steps", wish).status());
    }

    @Test
    void theLetterTellsWhatStopsWithIt() {
        Answer added = Boards.plan(portal, "agenda", "off", 6, CONFIRMED);
        String date = Boards.PLAN + "/dates/" + added.json().at("/0/from").asText();
        JsonNode letter = Boards.admin(portal).get(date + "/letter").json();
        assertEquals(
                List.of("Agenda", "Gesprekken", "Verslagen"),
                letter.at("/letters/0/sheets/0/changes").findValuesAsText("title").stream()
                        .sorted()
                        .toList());
    }

    @Test
    void theManualLeavesOutWhatNeedsSomethingThatIsOff() {
        Boards.set(portal, "agenda", "\"state\":\"off\"");
        Visitor admin = portal.as("beheer");
        assertFalse(admin.get("/de-linde/manual?for=guardian").text().contains("Gesprekken"));
        assertFalse(admin.get("/de-linde/admin/leaflet").text().contains("Gesprekken"));
        assertTrue(admin.get("/de-linde/admin/leaflet").text().contains("Overblijven"));
    }

    @Test
    void takingOverAsksFirstAndIsUndoneLineByLine() {
        Visitor kompas = portal.as("beheer-kompas").json();
        kompas.post(
                "/het-kompas/admin/plan/steps",
                "{\"modules\":[\"agenda\"],\"state\":\"off\",\"date\":\"" + day(2) + "\",\"confirmed\":true}");
        kompas.put("/het-kompas/admin/modules/lunch/settings/places", "{\"value\":\"33\"}");
        String copy = Boards.PLAN + "/copy/het-kompas";
        String first =
                Boards.admin(portal).get(copy).json().at("/takeover/first").asText();
        String wish = "{\"first\":\"" + first + "\",\"settings\":true";
        assertEquals(List.of("talks", "talks-extra"), stops(Boards.admin(portal).post(copy, wish + "}")));
        assertEquals(List.of(), Boards.steps(portal, "agenda"), "nothing was done yet");
        Answer taken = Boards.admin(portal).post(copy, wish + CONFIRMED + "}");
        assertEquals(200, taken.status(), taken.toString());
        assertEquals(6, Boards.steps(portal, "agenda").size());
        Answer undone = Boards.undo(portal, undoable("agenda"), "{\"confirmed\":true}");
        assertEquals(200, undone.status(), undone.toString());
        assertEquals(5, Boards.steps(portal, "agenda").size(), "each step is a line");
        JsonNode settings = Boards.last(portal, "lunch");
        assertEquals("SETTINGS", settings(settings).get("what").asText());
        assertEquals(200, Boards.undo(portal, settings(settings), "{}").status());
        for (String module : List.of("lunch", "lonely")) {
            Boards.dropPlan(portal, module);
        }
    }

    private static JsonNode undoable(String module) {
        JsonNode lines = Boards.admin(portal)
                .get(Boards.BOARD + "/trail?module=" + module)
                .json()
                .get("changes");
        return Boards.find(lines, "canBeUndone", "true");
    }

    private static JsonNode settings(JsonNode newest) {
        JsonNode lines = Boards.admin(portal)
                .get(Boards.BOARD + "/trail?module=" + newest.get("module").asText())
                .json()
                .get("changes");
        return Boards.find(lines, "what", "SETTINGS");
    }
}
