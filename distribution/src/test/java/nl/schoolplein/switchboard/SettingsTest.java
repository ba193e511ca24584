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

/** The settings of a module, all in one form. */
class SettingsTest {
    private static final String SETTINGS = Boards.BOARD + "/lunch/settings";

    private TestPortal portal;

    @BeforeEach
    void start() throws Exception {
        portal = Boards.portal();
    }

    @AfterEach
    void restore() {
        for (String key : List.of("places", "room", "strips", "pay", "ahead", "closes")) {
            Boards.admin(portal).put(SETTINGS, "{\"values\":{},\"reset\":\"" + key + "\"}");
        }
    }

    private JsonNode present() {
        return Boards.admin(portal).get(SETTINGS).json();
    }

    private JsonNode value(String key) {
        return Boards.find(present().get("settings"), "key", key).get("value");
    }

    private Answer put(String key, String value) {
        return Boards.admin(portal).put(SETTINGS, "{\"values\":{\"" + key + "\":" + value + "}}");
    }

    @Test
    void aFormKeepsThemAll() {
        Answer saved = portal.as("beheer")
                .form(
                        SETTINGS,
                        "version=" + present().get("version").asText(),
                        "places=30",
                        "room= Gymzaal ",
                        "strips=false",
                        "pay=strip",
                        "ahead=7");
        assertEquals(303, saved.status(), saved.text());
        assertEquals(30, value("places").asInt());
        assertEquals("Gymzaal", value("room").asText());
        assertFalse(value("strips").asBoolean());
        assertEquals("strip", value("pay").asText());
        JsonNode line = Boards.last(portal, "lunch");
        assertEquals(4, line.get("differences").size(), "what stayed as it was is not told");
        JsonNode pay = Boards.find(line.get("differences"), "what", "Betalen");
        assertEquals("Per maand (standaard)", pay.get("from").asText());
        assertEquals("Per strip", pay.get("to").asText());
        assertEquals(200, Boards.undo(portal, line, "{}").status());
        assertEquals(20, value("places").asInt());
        assertFalse(
                Boards.find(present().get("settings"), "key", "pay").get("own").asBoolean());
    }

    @Test
    void aBoxThatIsTickedCounts() {
        put("strips", "false");
        portal.as("beheer").form(SETTINGS, "strips=false", "strips=true");
        assertTrue(value("strips").asBoolean(), "the last of the two");
    }

    @Test
    void everyBoundIsHeldAndAllComplaintsComeAtOnce() {
        for (String good : List.of("1", "60", "\"60\"", "\" 30 \"")) {
            assertEquals(200, put("places", good).status(), good);
        }
        for (String wrong : List.of("0", "61", "-1", "\"\"", "\"veel\"", "1.5", "99999999999999", "null")) {
            assertEquals(422, put("places", wrong).status(), wrong);
        }
        assertEquals(200, put("room", "\"tien teken\"").status());
        assertEquals(422, put("room", "\"elf tekens!\"").status());
        assertEquals(200, put("room", "\"\"").status());
        assertEquals(422, put("pay", "\"later\"").status());
        assertEquals(422, put("strips", "\"misschien\"").status());
        assertEquals("21:00", value("closes").asText());
        assertEquals(200, put("closes", "\"07:30\"").status());
        assertEquals("07:30", value("closes").asText());
        for (String wrong : List.of("\"7:30\"", "\"24:00\"", "\"21:60\"", "\"21:00:00\"", "\"\"", "9")) {
            assertEquals(422, put("closes", wrong).status(), wrong);
        }
        assertEquals(422, put("nothing", "1").status());
        Answer page = portal.as("beheer").form(SETTINGS, "places=100", "room=Veel te lange naam", "ahead=5");
        assertEquals(422, page.status());
        assertTrue(page.text().contains("Kies een waarde van 1 tot en met 60."));
        assertTrue(page.text().contains("Gebruik 0 tot en met 10 tekens."));
        assertTrue(page.text().contains("value=\"100\"") && page.text().contains("value=\"5\""), "all that was typed");
        assertEquals(7, value("ahead").asInt(), "and none is kept");
    }

    @Test
    void backToTheUsualKeepsTheRest() {
        put("places", "30");
        Answer reset = portal.as("beheer").form(SETTINGS, "places=31", "room=Gymzaal", "reset=places");
        assertEquals(303, reset.status());
        assertEquals(20, value("places").asInt());
        assertEquals("Gymzaal", value("room").asText());
        assertEquals(
                422,
                Boards.admin(portal)
                        .put(SETTINGS, "{\"values\":{},\"reset\":\"nothing\"}")
                        .status());
    }

    @Test
    void sentTwiceIsDoneOnce() {
        put("places", "33");
        String line = Boards.last(portal, "lunch").get("id").asText();
        assertEquals(200, put("places", "33").status());
        assertEquals(line, Boards.last(portal, "lunch").get("id").asText());
    }

    @Test
    void whoComesSecondSeesWhatTheFirstDid() {
        String version = present().get("version").asText();
        put("places", "40");
        Answer stale =
                Boards.admin(portal).put(SETTINGS, "{\"values\":{\"places\":50},\"version\":\"" + version + "\"}");
        assertEquals(409, stale.status());
        assertEquals("40", stale.json().at("/changes/0/differences/0/to").asText());
        Answer page = portal.as("beheer").form(SETTINGS, "places=50", "version=" + version);
        assertEquals(409, page.status());
        assertTrue(page.text().contains("Plaatsen: 50"), "what I wanted");
        assertTrue(page.text().contains("<b>40</b>"), "beside what there is");
        String now = stale.json().get("version").asText();
        assertEquals(
                303,
                portal.as("beheer")
                        .form(SETTINGS, "places=50", "version=" + now)
                        .status());
        assertEquals(50, value("places").asInt());
    }
}
