package nl.schoolplein.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports need conversations, which need the agenda. */
class RequirementsTest {
    private TestPortal portal;

    @BeforeEach
    void start() throws Exception {
        portal = Boards.portal();
    }

    @AfterEach
    void restore() {
        for (String module : List.of("agenda", "talks", "talks-extra")) {
            Boards.dropPlan(portal, module);
            Boards.set(portal, module, "\"state\":\"on\"");
        }
    }

    @Test
    void withoutWhatItNeedsAModuleIsNotOpenToAnybody() {
        assertTrue(Boards.opens(portal, "ouder", "talks-extra"));
        Boards.set(portal, "agenda", "\"state\":\"off\"");
        for (String login : List.of("ouder", "leerkracht", "beheer")) {
            assertFalse(Boards.opens(portal, login, "talks"), login);
            assertFalse(Boards.opens(portal, login, "talks-extra"), login + ", over two steps");
            assertFalse(
                    portal.as(login).get("/de-linde/").text().contains("/de-linde/talks"), "nor is its button there");
        }
        assertEquals("on", Boards.module(portal, "talks").get("state").asText(), "its own switch stays as it is");
        assertEquals(
                "off", Boards.module(portal, "talks").at("/requires/0/lack").asText());
        assertTrue(portal.as("beheer").get(Boards.BOARD).text().contains("Gebruikt Agenda. Dat staat uit"));
        Boards.set(portal, "agenda", "\"state\":\"on\"");
        assertTrue(Boards.opens(portal, "ouder", "talks-extra"));
        assertEquals(
                "none", Boards.module(portal, "talks").at("/requires/0/lack").asText());
    }

    @Test
    void itIsOpenToThoseWhoHaveBoth() {
        String six = Boards.group(portal, "Groep 6");
        Boards.set(portal, "agenda", "\"state\":\"pilot\",\"groups\":[\"" + six + "\"]");
        assertTrue(Boards.opens(portal, "ouder", "talks"), "who has a child in group 6");
        assertFalse(Boards.opens(portal, "ouder2", "talks"), "who has one in group 3");
        assertTrue(Boards.opens(portal, "leerkracht", "talks"));
        Boards.set(portal, "agenda", "\"state\":\"preview\"");
        assertFalse(Boards.opens(portal, "ouder", "talks"));
        assertTrue(Boards.opens(portal, "leerkracht", "talks"));
        Boards.set(portal, "agenda", "\"state\":\"read-only\"");
        assertTrue(Boards.opens(portal, "ouder", "talks"));
        assertEquals(
                200,
                portal.as("leerkracht").json().post("/de-linde/talks/", "{}").status(),
                "it is open itself");
    }

    @Test
    void whatIsNotOfferedOrInstalledIsMissing() {
        assertFalse(Boards.opens(portal, "beheer", "lonely"));
        assertEquals(
                "not-installed",
                Boards.module(portal, "lonely").at("/requires/0/lack").asText());
        Boards.offer(portal, "agenda", "{\"offered\":false}");
        assertFalse(Boards.opens(portal, "beheer", "talks"));
        assertEquals(
                "not-offered",
                Boards.module(portal, "talks").at("/requires/0/lack").asText());
        Boards.offer(portal, "agenda", "{\"offered\":true}");
        assertTrue(Boards.opens(portal, "beheer", "talks"));
    }

    @Test
    void aCircleDoesNotStart() {
        JsonNode failures = portal.as("platform").json().get("/operator").json().get("failures");
        assertEquals(1, failures.size());
        assertTrue(failures.get(0).get("reason").asText().contains("requires it in turn"), failures.toString());
        assertEquals(
                404,
                portal.as("beheer").get("/de-linde/circle-a/").status(),
                "the first one waits for what is missing");
    }

    @Test
    void whoSwitchesOffWhatOthersNeedIsAskedFirst() {
        Answer asked = Boards.admin(portal).put(Boards.BOARD + "/agenda", "{\"state\":\"off\"}");
        assertEquals(409, asked.status());
        assertEquals("confirmed", asked.json().get("confirm").asText());
        assertEquals(
                List.of("talks", "talks-extra"),
                asked.json().get("stops").findValuesAsText("module").stream()
                        .sorted()
                        .toList());
        assertTrue(asked.json().at("/stops/0/team").asBoolean());
        Answer page = portal.as("beheer").form(Boards.BOARD + "/agenda", "state=off", "reason=Even niet");
        assertEquals(409, page.status());
        assertTrue(page.text().contains("Zonder Agenda stopt er meer"));
        assertTrue(page.text().contains("Gesprekken") && page.text().contains("Verslagen"));
        assertTrue(page.text().contains("name=\"reason\" value=\"Even niet\""), "what was sent can be sent again");
        assertTrue(page.text().contains("name=\"confirmed\" value=\"true\""));
        assertEquals("on", Boards.module(portal, "agenda").get("state").asText(), "nothing was done yet");
        assertEquals(
                303,
                portal.as("beheer")
                        .form(Boards.BOARD + "/agenda", "state=off", "confirmed=true")
                        .status());
        assertEquals("off", Boards.module(portal, "agenda").get("state").asText());
    }

    @Test
    void alsoForLaterAndForSomeGroupsAndByATeacher() {
        OffsetDateTime later = OffsetDateTime.now(portal.clock()).plusDays(2);
        String three = Boards.group(portal, "Groep 3");
        String pilot = "{\"state\":\"pilot\",\"groups\":[\"" + three + "\"],\"from\":\"" + later + "\"}";
        JsonNode stops =
                Boards.admin(portal).put(Boards.BOARD + "/agenda", pilot).json().get("stops");
        assertFalse(stops.get(0).get("team").asBoolean());
        assertEquals(7, stops.get(0).get("groups").size(), "all but group 3");
        String path = "/de-linde/modules/agenda/groups/" + three;
        Answer teacher = portal.as("leerkracht").json().put(path, "{\"on\":false}");
        assertEquals(409, teacher.status());
        assertEquals(three, teacher.json().at("/stops/0/groups/0").asText());
        assertEquals(
                200,
                portal.as("leerkracht")
                        .json()
                        .put(path, "{\"on\":false,\"confirmed\":true}")
                        .status());
        assertFalse(Boards.opens(portal, "ouder2", "talks"));
        assertEquals(
                200, portal.as("leerkracht").json().put(path, "{\"on\":true}").status(), "nothing stops by that");
    }

    @Test
    void whatStopsNothingIsNotAskedAbout() {
        Boards.set(portal, "talks", "\"state\":\"off\"");
        assertEquals(
                200,
                Boards.admin(portal)
                        .put(Boards.BOARD + "/agenda", "{\"state\":\"off\"}")
                        .status());
        assertEquals(
                200,
                Boards.admin(portal)
                        .put(Boards.BOARD + "/talks-extra", "{\"state\":\"off\"}")
                        .status());
    }
}
