package nl.schoolplein.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the operator offers until a day. */
class LicencesTest {
    private TestPortal portal;

    @BeforeEach
    void start() throws Exception {
        portal = Boards.portal();
    }

    @AfterEach
    void restore() {
        Boards.offer(portal, "lunch", "{\"offered\":true}");
        Boards.set(portal, "lunch", "\"state\":\"on\"");
    }

    private void until(LocalDate day) {
        Boards.offer(portal, "lunch", "{\"offered\":true,\"until\":\"" + day + "\"}");
    }

    private LocalDate today() {
        return LocalDate.now(portal.clock());
    }

    private int add(String login) {
        return portal.as(login).json().post("/de-linde/lunch/", "{}").status();
    }

    /** To some time before the next midnight in the zone of the schools. */
    private void toMidnightBut(Duration left) {
        ZonedDateTime midnight = today().plusDays(1).atStartOfDay(portal.clock().getZone());
        portal.forward(
                Duration.between(portal.clock().instant(), midnight.minus(left).toInstant()));
    }

    @Test
    void fromTheDayAfterItMayOnlyBeRead() {
        until(today());
        toMidnightBut(Duration.ofSeconds(40));
        assertEquals(200, add("leerkracht"), "on the last day all is as it was");
        assertFalse(Boards.module(portal, "lunch").get("ended").asBoolean());
        portal.forward(Duration.ofSeconds(40));
        assertEquals(403, add("leerkracht"));
        assertEquals(403, add("beheer"));
        assertTrue(Boards.opens(portal, "ouder", "lunch"), "reading goes on");
        JsonNode module = Boards.module(portal, "lunch");
        assertTrue(module.get("ended").asBoolean());
        assertEquals("on", module.get("state").asText(), "the school's own switch stays");
        assertTrue(portal.as("beheer").get(Boards.BOARD).text().contains("De licentie liep af op"));
        until(today());
        assertEquals(200, add("leerkracht"), "extended, it is as before at once");
    }

    @Test
    void whoHadNotHasItNotAfterTheEndEither() {
        Boards.set(portal, "lunch", "\"state\":\"preview\"");
        until(today().minusDays(1));
        assertFalse(Boards.opens(portal, "ouder", "lunch"));
        assertTrue(Boards.opens(portal, "leerkracht", "lunch"));
        Boards.set(portal, "lunch", "\"state\":\"off\"");
        assertFalse(Boards.opens(portal, "leerkracht", "lunch"));
    }

    @Test
    void administratorsAreToldThirtyDaysBefore() {
        until(today().plusDays(31));
        assertFalse(portal.as("beheer").get("/de-linde/").text().contains("De licentie van Overblijven"));
        until(today().plusDays(30));
        assertTrue(portal.as("beheer")
                .get("/de-linde/")
                .text()
                .contains("De licentie van Overblijven loopt over 30 dagen af"));
        assertTrue(portal.as("beheer").get(Boards.BOARD).text().contains("De licentie loopt over 30 dagen af"));
        assertFalse(portal.as("leerkracht").get("/de-linde/").text().contains("De licentie van Overblijven"));
        until(today());
        assertTrue(portal.as("beheer").get("/de-linde/").text().contains("loopt vandaag af"));
        until(today().minusDays(1));
        assertTrue(portal.as("beheer").get("/de-linde/").text().contains("De licentie van Overblijven is afgelopen"));
        until(today().minusDays(31));
        assertFalse(portal.as("beheer").get("/de-linde/").text().contains("De licentie van Overblijven"));
    }

    @Test
    void theTrailTellsAndTheSchoolCannotUndoIt() {
        LocalDate end = LocalDate.of(2031, 7, 31);
        until(end);
        JsonNode line = Boards.last(portal, "lunch");
        assertEquals("OFFERED", line.get("what").asText());
        assertEquals("zonder einddatum", line.at("/differences/0/from").asText());
        assertEquals("tot en met 31 juli 2031", line.at("/differences/0/to").asText());
        assertFalse(line.get("canBeUndone").asBoolean());
        assertEquals(409, Boards.undo(portal, line, "{}").status());
        Boards.offer(portal, "lunch", "{\"offered\":false}");
        assertEquals(404, Boards.undo(portal, line, "{}").status(), "what is withdrawn is not there at all");
        assertFalse(Boards.admin(portal).get(Boards.BOARD).text().contains("\"lunch\""));
        Boards.offer(portal, "lunch", "{\"offered\":true}");
        assertEquals("on", Boards.module(portal, "lunch").get("state").asText(), "nothing was deleted");
    }

    @Test
    void theOperatorSeesAndSetsIt() {
        String page = "/operator/schools/de-linde/modules";
        assertEquals(
                303,
                portal.as("platform")
                        .form(page + "/lunch", "offered=true", "until=" + today().plusYears(1))
                        .status());
        JsonNode lunch =
                Boards.find(portal.as("platform").json().get(page).json().get("modules"), "id", "lunch");
        assertEquals(today().plusYears(1).toString(), lunch.get("until").asText());
        assertEquals(
                422,
                portal.as("platform")
                        .form(page + "/lunch", "offered=true", "until=morgen")
                        .status());
        assertTrue(portal.as("platform").get(page).text().contains("Overblijven"));
        assertEquals(
                404,
                portal.as("platform").get("/operator/schools/nergens/modules").status());
        assertTrue(portal.as("platform").get("/operator").text().contains(page));
    }
}
