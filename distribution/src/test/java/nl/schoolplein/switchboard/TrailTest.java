package nl.schoolplein.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who did what, and one click to undo it. */
class TrailTest {
    private TestPortal portal;

    @BeforeEach
    void start() throws Exception {
        portal = Boards.portal();
    }

    @AfterEach
    void restore() {
        Boards.dropPlan(portal, "lunch");
        Boards.set(portal, "lunch", "\"state\":\"on\"");
        Boards.set(portal, "agenda", "\"state\":\"on\"");
    }

    @Test
    void aStateIsUndoneWithItsGroupsAndItsPlan() {
        String three = Boards.group(portal, "Groep 3");
        OffsetDateTime later = OffsetDateTime.now(portal.clock()).plusDays(3);
        Boards.set(portal, "lunch", "\"state\":\"pilot\",\"groups\":[\"" + three + "\"]");
        Boards.set(portal, "lunch", "\"state\":\"on\",\"from\":\"" + later + "\"");
        JsonNode before = Boards.module(portal, "lunch");
        Boards.set(portal, "lunch", "\"state\":\"off\"");
        JsonNode line = Boards.last(portal, "lunch");
        assertTrue(line.get("canBeUndone").asBoolean());
        Answer undone = Boards.undo(portal, line, "{}");
        assertEquals(200, undone.status(), undone.text());
        JsonNode after = Boards.module(portal, "lunch");
        for (String field : new String[] {"state", "groups", "next"}) {
            assertEquals(before.get(field), after.get(field), field);
        }
        JsonNode told = Boards.last(portal, "lunch");
        assertEquals(line.get("id"), told.get("undoes"));
        assertEquals("Karin Mulder", told.get("who").asText());
        assertEquals(200, Boards.undo(portal, told, "{}").status(), "an undo can be undone");
        assertEquals("off", Boards.module(portal, "lunch").get("state").asText());
    }

    @Test
    void aPlanIsUndoneAndADroppedOneComesBack() {
        OffsetDateTime later = OffsetDateTime.now(portal.clock()).plusDays(3);
        Boards.set(portal, "lunch", "\"state\":\"preview\",\"from\":\"" + later + "\"");
        assertEquals(
                200, Boards.undo(portal, Boards.last(portal, "lunch"), "{}").status());
        assertTrue(Boards.module(portal, "lunch").get("next").isNull());
        assertEquals("PLAN_DROPPED", Boards.last(portal, "lunch").get("what").asText());
        assertEquals(
                200, Boards.undo(portal, Boards.last(portal, "lunch"), "{}").status());
        assertEquals("preview", Boards.module(portal, "lunch").at("/next/state").asText());
    }

    @Test
    void whatWasChangedSinceIsNotUndone() {
        Boards.set(portal, "lunch", "\"state\":\"preview\"");
        JsonNode line = Boards.last(portal, "lunch");
        Boards.set(portal, "lunch", "\"state\":\"off\",\"reason\":\"toch niet\"");
        Answer refused = Boards.undo(portal, line, "{}");
        assertEquals(409, refused.status());
        assertEquals(1, refused.json().get("changes").size());
        assertEquals("toch niet", refused.json().at("/changes/0/reason").asText());
        Answer page = portal.as("beheer")
                .form(Boards.BOARD + "/trail/" + line.get("id").asText() + "/undo");
        assertEquals(409, page.status());
        assertTrue(page.text().contains("toch niet") && page.text().contains("Iemand was je voor"));
        assertEquals("off", Boards.module(portal, "lunch").get("state").asText());
    }

    @Test
    void aPlanThatHasComeIsNoChangeByAnybody() {
        OffsetDateTime soon = OffsetDateTime.now(portal.clock()).plusHours(1);
        Boards.set(portal, "lunch", "\"state\":\"preview\",\"from\":\"" + soon + "\"");
        JsonNode line = Boards.last(portal, "lunch");
        portal.forward(Duration.ofHours(2));
        assertEquals("preview", Boards.module(portal, "lunch").get("state").asText());
        assertEquals(200, Boards.undo(portal, line, "{}").status());
        assertEquals("on", Boards.module(portal, "lunch").get("state").asText());
    }

    @Test
    void whatATeacherSwitchedIsUndoneByAnAdministrator() {
        String three = Boards.group(portal, "Groep 3");
        String path = "/de-linde/modules/agenda/groups/" + three;
        portal.as("leerkracht").json().put(path, "{\"on\":false,\"confirmed\":true}");
        JsonNode line = Boards.last(portal, "agenda");
        assertEquals("GROUP_OFF", line.get("what").asText());
        Boards.set(portal, "agenda", "\"state\":\"preview\"");
        assertEquals(200, Boards.undo(portal, line, "{}").status(), "the state is another matter");
        assertEquals(0, Boards.module(portal, "agenda").get("offByTeacher").size());
        assertEquals(409, Boards.undo(portal, line, "{}").status(), "it is undone already");
    }

    @Test
    void undoingAsksFirstWhatElseStops() {
        Boards.set(portal, "agenda", "\"state\":\"off\"");
        Boards.set(portal, "agenda", "\"state\":\"on\"");
        JsonNode line = Boards.last(portal, "agenda");
        assertEquals(
                "talks",
                Boards.undo(portal, line, "{}").json().at("/stops/0/module").asText());
        assertEquals(200, Boards.undo(portal, line, "{\"confirmed\":true}").status());
        assertFalse(Boards.opens(portal, "beheer", "talks"));
    }

    @Test
    void itIsReadPageByPageAndByModule() {
        for (int time = 0; time < 51; time++) {
            Boards.set(portal, "lunch", "\"state\":\"" + (time % 2 == 0 ? "preview" : "on") + "\"");
        }
        Answer first = Boards.admin(portal).get(Boards.BOARD + "/trail?module=lunch");
        assertEquals(50, first.json().get("changes").size());
        assertTrue(first.json().get("more").asBoolean());
        JsonNode second = Boards.admin(portal)
                .get(Boards.BOARD + "/trail?module=lunch&page=2")
                .json();
        assertFalse(second.at("/changes/0/id").asText().isEmpty());
        assertFalse(first.text().contains(second.at("/changes/0/id").asText()));
        first.json()
                .get("changes")
                .forEach(line -> assertEquals("lunch", line.get("module").asText()));
        assertTrue(portal.as("beheer")
                .get(Boards.BOARD + "/trail?module=lunch")
                .text()
                .contains("page=2&amp;module=lunch"));
        assertEquals(
                0,
                Boards.admin(portal)
                        .get(Boards.BOARD + "/trail?module=nothing")
                        .json()
                        .get("changes")
                        .size());
        assertEquals(
                404,
                Boards.admin(portal)
                        .post(Boards.BOARD + "/trail/" + UUID.randomUUID() + "/undo", "{}")
                        .status());
    }

    @Test
    void savedIsConfirmedInPlaceWithUndo() {
        Answer saved = portal.as("beheer").form(Boards.BOARD + "/lunch", "state=preview");
        assertEquals(303, saved.status());
        String page = portal.as("beheer").get(saved.header("Location")).text();
        String undo = Boards.BOARD + "/trail/"
                + Boards.last(portal, "lunch").get("id").asText() + "/undo";
        assertTrue(page.contains("Net veranderd") && page.contains(undo));
        assertEquals(303, portal.as("beheer").form(undo).status());
        assertEquals("on", Boards.module(portal, "lunch").get("state").asText());
    }
}
