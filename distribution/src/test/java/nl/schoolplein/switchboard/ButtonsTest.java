package nl.schoolplein.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school gives a button a name of its own, and its place in the bar. */
class ButtonsTest {
    private static final String BUTTONS = Boards.BOARD + "/buttons";
    private static final String LONGEST = "Dertig tekens lang is deze naam";

    private TestPortal portal;
    private List<String> order;

    @BeforeEach
    void start() throws Exception {
        portal = Boards.portal();
        order = ids();
    }

    @AfterEach
    void restore() {
        Boards.offer(portal, "talks", "{\"offered\":true}");
        for (String module : order) {
            name(module, "");
            place(module, order.indexOf(module) + 1);
        }
    }

    private JsonNode buttons() {
        return Boards.admin(portal).get(BUTTONS).json();
    }

    private List<String> ids() {
        return buttons().get("buttons").findValuesAsText("id");
    }

    private Answer name(String module, String name) {
        return Boards.admin(portal).put(BUTTONS + "/" + module + "/name", "{\"name\":\"" + name + "\"}");
    }

    private Answer place(String module, int place) {
        return Boards.admin(portal).put(BUTTONS + "/" + module + "/place", "{\"place\":" + place + "}");
    }

    private String titleOnDesktop(String login, String module) {
        JsonNode bar = portal.as(login).json().get("/de-linde/").json().get("buttons");
        return Boards.find(bar, "id", module).get("title").asText();
    }

    @Test
    void theNameIsEverywhere() {
        assertEquals(200, name("lunch", "  Eten en spelen ").status());
        assertEquals("Eten en spelen", titleOnDesktop("ouder", "lunch"));
        assertEquals(
                "Eten en spelen", Boards.module(portal, "lunch").get("title").asText());
        assertTrue(portal.as("beheer")
                .get(Boards.BOARD + "/lunch/settings")
                .text()
                .contains("Instellingen van Eten en spelen"));
        assertTrue(portal.as("beheer").get(Boards.BOARD + "/trail").text().contains("<b>Eten en spelen</b>"));
        for (String page : List.of("admin/plan", "admin/plan/steps/new", "manual", "admin/leaflet")) {
            String text = portal.as("beheer").get("/de-linde/" + page).text().replace("Wat Overblijven doet", "");
            assertTrue(text.contains("Eten en spelen") && !text.contains("Overblijven"), page);
        }
        JsonNode line = Boards.last(portal, "lunch");
        assertEquals("Overblijven", line.at("/differences/0/from").asText());
        assertEquals("Eten en spelen", line.at("/differences/0/to").asText());
        assertEquals("Eten en spelen", line.get("title").asText());
        assertEquals(
                "Overblijven",
                Boards.find(
                                portal.as("beheer-kompas")
                                        .json()
                                        .get("/het-kompas/")
                                        .json()
                                        .get("buttons"),
                                "id",
                                "lunch")
                        .get("title")
                        .asText(),
                "another school calls it otherwise");
        assertEquals(200, name("lunch", "").status());
        assertEquals("Overblijven", titleOnDesktop("ouder", "lunch"), "an empty name gives it its own back");
    }

    @Test
    void aNameIsShortAndNobodyElses() {
        assertEquals(31, LONGEST.length());
        assertEquals(422, name("lunch", LONGEST).status());
        assertEquals(200, name("lunch", LONGEST.substring(0, 30)).status());
        assertEquals(200, name("lunch", "x").status());
        assertEquals(422, name("talks", "X").status(), "whatever the capitals");
        assertEquals(422, name("talks", "agenda").status(), "nor what another module is called by itself");
        assertEquals(200, name("agenda", "Kalender").status());
        assertEquals(200, name("talks", "Agenda").status(), "which is free when that one is called otherwise");
        assertEquals(422, name("agenda", "").status(), "and then it cannot go back");
        Answer page = portal.as("beheer").form(BUTTONS + "/talks/name", "name=Kalender");
        assertEquals(422, page.status());
        assertTrue(page.text().contains("Er is al een knop die “Kalender” heet"));
        assertTrue(page.text().contains("value=\"Kalender\""), "what was typed is still there");
    }

    @Test
    void theOrderIsThatOfTheBarTheBoardAndTheTiles() {
        assertEquals(200, place("lunch", 1).status());
        assertEquals("lunch", ids().get(0));
        assertEquals(
                "lunch",
                portal.as("ouder")
                        .json()
                        .get("/de-linde/")
                        .json()
                        .at("/buttons/0/id")
                        .asText());
        assertEquals(
                "lunch",
                Boards.admin(portal)
                        .get(Boards.BOARD)
                        .json()
                        .at("/modules/0/id")
                        .asText());
        assertEquals(
                "lunch",
                Boards.admin(portal).get(Boards.PLAN).json().at("/modules/0/id").asText());
        assertEquals(200, place("lunch", 2).status());
        assertEquals("lunch", ids().get(1));
        assertEquals(200, place("lunch", 999).status());
        assertEquals("lunch", ids().get(ids().size() - 1));
        assertEquals(
                "plaats 2",
                Boards.last(portal, "lunch").at("/differences/0/from").asText());
        assertEquals(422, place("lunch", 0).status());
        assertEquals(404, place("nothing", 1).status());
    }

    @Test
    void aNewButtonComesLastAndOneThatComesBackHasItsPlace() {
        place("talks", 1);
        Boards.offer(portal, "talks", "{\"offered\":false}");
        assertFalse(ids().contains("talks"));
        place("lunch", 1);
        Boards.offer(portal, "talks", "{\"offered\":true}");
        assertEquals(List.of("talks", "lunch"), ids().subList(0, 2));
    }

    @Test
    void namesAndPlacesAreUndone() {
        name("lunch", "Eten");
        assertEquals(
                200, Boards.undo(portal, Boards.last(portal, "lunch"), "{}").status());
        assertEquals("Overblijven", titleOnDesktop("beheer", "lunch"));
        assertEquals(
                200, Boards.undo(portal, Boards.last(portal, "lunch"), "{}").status());
        assertEquals("Eten", titleOnDesktop("beheer", "lunch"));
        place("lunch", 1);
        JsonNode moved = Boards.last(portal, "lunch");
        assertEquals(200, Boards.undo(portal, moved, "{}").status());
        assertEquals(order, ids());
        assertEquals(409, Boards.undo(portal, moved, "{}").status());
        name("lunch", "");
        JsonNode freed = Boards.last(portal, "lunch");
        name("talks", "Eten");
        assertEquals(409, Boards.undo(portal, freed, "{}").status(), "another one has that name now");
    }

    @Test
    void whoComesSecondSeesWhatTheFirstDid() {
        JsonNode seen = buttons();
        String version =
                Boards.find(seen.get("buttons"), "id", "lunch").get("version").asText();
        name("lunch", "Eten");
        String path = BUTTONS + "/lunch/name";
        Answer stale = Boards.admin(portal).put(path, "{\"name\":\"Lunch\",\"version\":\"" + version + "\"}");
        assertEquals(409, stale.status());
        assertEquals("Eten", stale.json().at("/changes/0/differences/0/to").asText());
        Answer page = portal.as("beheer").form(path, "name=Lunch", "version=" + version);
        assertTrue(page.text().contains("Karin Mulder gaf de knop van Eten een andere naam"));
        assertTrue(page.text().contains("Eten een andere naam geven: Lunch"));
        String now = stale.json().get("version").asText();
        assertEquals(
                303,
                portal.as("beheer").form(path, "name=Lunch", "version=" + now).status(),
                "still");
        place("agenda", 5);
        Answer order = Boards.admin(portal)
                .put(
                        BUTTONS + "/lunch/place",
                        "{\"place\":1,\"version\":\"" + seen.get("version").asText() + "\"}");
        assertEquals(409, order.status());
        assertEquals("agenda", order.json().at("/changes/0/module").asText(), "an order is one thing");
    }
}
