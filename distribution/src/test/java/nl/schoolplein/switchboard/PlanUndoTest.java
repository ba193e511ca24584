package nl.schoolplein.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A module with several planned steps: what is undone comes back as it was, and nothing else with it. */
class PlanUndoTest {
    private TestPortal portal;
    private String three;

    @BeforeEach
    void start() throws Exception {
        portal = Boards.portal();
        three = Boards.group(portal, "Groep 3");
        Boards.set(portal, "lunch", "\"state\":\"off\"");
        plan("preview", 3, "");
        plan("pilot", 10, ",\"groups\":[\"" + three + "\"],\"reason\":\"rustig aan\"");
        plan("on", 17, "");
    }

    @AfterEach
    void restore() {
        Boards.dropPlan(portal, "lunch");
        Boards.set(portal, "lunch", "\"state\":\"on\"");
    }

    private void plan(String state, int days, String more) {
        Answer added = Boards.plan(portal, "lunch", state, days, more);
        assertEquals(200, added.status(), added.toString());
    }

    /** What matters of the steps: their ids and versions may be others. */
    private List<String> steps() {
        return Boards.steps(portal, "lunch").stream()
                .map(step -> step.get("from") + " " + step.get("state") + step.get("groups") + step.get("reason"))
                .toList();
    }

    private String step(int number) {
        return Boards.PLAN
                + "/steps/"
                + Boards.steps(portal, "lunch").get(number).get("id").asText();
    }

    private String day(int days) {
        return LocalDate.now(portal.clock()).plusDays(days).toString();
    }

    private JsonNode last(String what) {
        JsonNode line = Boards.last(portal, "lunch");
        assertEquals(what, line.get("what").asText());
        return line;
    }

    private void undo(JsonNode line) {
        Answer undone = Boards.undo(portal, line, "{}");
        assertEquals(200, undone.status(), undone.toString());
    }

    @Test
    void aStepThatWasChangedIsAsItWas() {
        List<String> before = steps();
        String step = step(1);
        assertEquals(
                200,
                Boards.admin(portal)
                        .put(step, "{\"state\":\"read-only\",\"date\":\"" + day(12) + "\"}")
                        .status());
        List<String> changed = steps();
        undo(last("PLAN_CHANGED"));
        assertEquals(before, steps());
        assertEquals(step, step(1), "and still the same one");
        undo(last("PLAN_CHANGED"));
        assertEquals(changed, steps(), "an undo can be undone");
    }

    @Test
    void aStepThatWasDroppedComesBackAndOneThatWasAddedGoes() {
        List<String> three = steps();
        Boards.admin(portal).send("DELETE", step(1), BodyPublishers.noBody(), "");
        assertEquals(2, steps().size());
        undo(last("PLAN_DROPPED"));
        assertEquals(three, steps());
        plan("off", 30, "");
        undo(last("STATE"));
        assertEquals(three, steps());
        assertEquals("PLAN_DROPPED", last("PLAN_DROPPED").get("what").asText());
        Boards.dropPlan(portal, "lunch");
        undo(last("PLAN_DROPPED"));
        assertEquals(three.subList(2, 3), steps(), "line by line, the last one first");
        undo(Boards.admin(portal)
                .get(Boards.BOARD + "/trail?module=lunch")
                .json()
                .at("/changes/2"));
        assertEquals(three.subList(1, 3), steps());
    }

    @Test
    void aStateIsUndoneWithItsGroupsAndAllItsSteps() {
        List<String> before = steps();
        Boards.set(portal, "lunch", "\"state\":\"pilot\",\"groups\":[\"" + three + "\"]");
        JsonNode line = last("STATE");
        undo(line);
        assertEquals("off", Boards.module(portal, "lunch").get("state").asText());
        assertEquals(before, steps());
        undo(last("STATE"));
        JsonNode again = Boards.module(portal, "lunch");
        assertEquals("pilot", again.get("state").asText());
        assertEquals(three, again.at("/groups/0").asText());
        assertEquals(before, steps());
    }

    @Test
    void whatCameMeanwhileStaysAndSoDoesWhatComes() {
        Boards.set(portal, "lunch", "\"state\":\"on\"");
        JsonNode atOnce = last("STATE");
        Boards.admin(portal).send("DELETE", step(2), BodyPublishers.noBody(), "");
        JsonNode dropped = last("PLAN_DROPPED");
        portal.forward(Duration.ofDays(4));
        assertEquals("preview", Boards.module(portal, "lunch").get("state").asText());
        undo(dropped);
        assertEquals("preview", Boards.module(portal, "lunch").get("state").asText(), "which came by itself");
        assertEquals(2, steps().size());
        assertEquals(
                409,
                Boards.undo(portal, atOnce, "{}").status(),
                "the first step has taken its place: there is nothing to undo");
    }

    @Test
    void whatWasChangedSinceIsNotUndone() {
        Boards.set(portal, "lunch", "\"state\":\"on\"");
        JsonNode line = last("STATE");
        plan("off", 40, ",\"reason\":\"tot de zomer\"");
        List<String> before = steps();
        Answer refused = Boards.undo(portal, line, "{}");
        assertEquals(409, refused.status());
        assertEquals("tot de zomer", refused.json().at("/changes/0/reason").asText());
        assertFalse(line(line.get("id")).get("canBeUndone").asBoolean());
        assertEquals("on", Boards.module(portal, "lunch").get("state").asText());
        assertEquals(before, steps());
        undo(last("STATE"));
        assertTrue(line(line.get("id")).get("canBeUndone").asBoolean(), "now it is as it left it");
    }

    private JsonNode line(JsonNode id) {
        return Boards.find(
                Boards.admin(portal)
                        .get(Boards.BOARD + "/trail?module=lunch")
                        .json()
                        .get("changes"),
                "id",
                id.asText());
    }

    @Test
    void aDateIsMovedBackNotUndone() {
        List<String> before = steps();
        String from = Boards.steps(portal, "lunch").get(0).get("from").asText();
        Answer moved = Boards.admin(portal).post(Boards.PLAN + "/dates/" + from, "{\"date\":\"" + day(5) + "\"}");
        assertEquals(200, moved.status(), moved.toString());
        JsonNode line = last("PLAN_MOVED");
        assertFalse(line.get("canBeUndone").asBoolean());
        assertEquals(409, Boards.undo(portal, line, "{}").status());
        String to = Boards.steps(portal, "lunch").get(0).get("from").asText();
        Boards.admin(portal).post(Boards.PLAN + "/dates/" + to, "{\"date\":\"" + day(3) + "\"}");
        assertEquals(before, steps());
    }
}
