package nl.schoolplein.switchboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board as people use it, without a script. */
class BoardPageTest {
    private TestPortal portal;

    @BeforeEach
    void start() throws Exception {
        portal = Boards.portal();
    }

    @AfterEach
    void restore() {
        Boards.dropPlan(portal, "lunch");
        Boards.set(portal, "lunch", "\"state\":\"on\"");
    }

    private Answer send(String... fields) {
        return portal.as("beheer").form(Boards.BOARD + "/lunch", fields);
    }

    @Test
    void aPilotForOneGroupFromADayAndTimeOn() {
        String three = Boards.group(portal, "Groep 3");
        assertEquals(
                303,
                send("state=pilot", "groups=" + three, "when=later", "date=2031-12-01", "time=08:00")
                        .status());
        assertEquals(
                "2031-12-01T08:00+01:00",
                Boards.module(portal, "lunch").at("/next/from").asText().replace(":00:00+", ":00+"));
        String page = portal.as("beheer").get(Boards.BOARD).text();
        assertTrue(page.contains("maandag 1 december 2031 8:00: proef met een paar groepen"), "the board says when");
        assertTrue(page.contains("· Groep 3"), "and for whom");
    }

    @Test
    void atOnceIsAtOnceWhateverTheDayThatStands() {
        send("state=preview", "when=now", "date=2031-12-01", "time=08:00");
        assertEquals("preview", Boards.module(portal, "lunch").get("state").asText());
        assertTrue(Boards.module(portal, "lunch").get("next").isNull());
    }

    @Test
    void aMomentThatIsMissingOrGoneIsAskedForAgain() {
        Answer without = send("state=off", "when=later", "time=08:00", "reason=Vakantie");
        assertEquals(422, without.status());
        assertTrue(without.text().contains("Kies de dag waarop dit ingaat."));
        assertTrue(without.text().contains("value=\"Vakantie\""), "what was typed is still there");
        Answer gone = send("state=off", "when=later", "date=2001-01-01", "time=08:00");
        assertTrue(gone.text().contains("Dat moment is al voorbij."));
        assertEquals("on", Boards.module(portal, "lunch").get("state").asText());
    }

    @Test
    void whoComesSecondSeesBothAndMaySetItStill() {
        int version = Boards.module(portal, "lunch").get("version").asInt();
        Boards.set(portal, "lunch", "\"state\":\"preview\",\"reason\":\"eerst het team\"");
        Boards.set(portal, "lunch", "\"state\":\"read-only\"");
        Answer page = send("state=off", "version=" + version, "reason=Mijn reden");
        assertEquals(409, page.status());
        assertTrue(page.text().contains("eerst het team"), "both changes are there");
        assertTrue(page.text().contains("Uit voor iedereen, met als reden: Mijn reden"));
        Answer json =
                Boards.admin(portal).put(Boards.BOARD + "/lunch", "{\"state\":\"off\",\"version\":" + version + "}");
        assertEquals(2, json.json().get("changes").size());
        assertEquals("read-only", json.json().at("/changes/0/to").asText());
        assertEquals("eerst het team", json.json().at("/changes/1/reason").asText());
        int now = json.json().at("/module/version").asInt();
        assertTrue(page.text().contains("name=\"version\" value=\"" + now + "\""));
        assertEquals(
                303, send("state=off", "version=" + now, "reason=Mijn reden").status());
        assertEquals("Mijn reden", Boards.last(portal, "lunch").get("reason").asText());
    }

    @Test
    void itTakesAsManyStatementsForTwentyModulesAsForTwo(@TempDir Path folder) throws Exception {
        long few = statements(folder.resolve("few"), 2);
        long many = statements(folder.resolve("many"), 20);
        assertEquals(few, many);
    }

    private static long statements(Path folder, int modules) throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        for (int number = 1; number <= modules; number++) {
            Boards.module(
                    plugins, "module-" + number, "Module " + number, "module.setting(Setting.days(\"ahead\", 7));");
        }
        try (TestPortal own = TestPortal.with(plugins)) {
            own.as("beheer").get("/de-linde/");
            Boards.set(own, "module-1", "\"state\":\"preview\"");
            return own.statementsOf(() -> {
                for (String page : List.of("?saved=module-1", "/trail", "/buttons")) {
                    assertEquals(200, own.as("beheer").get(Boards.BOARD + page).status());
                }
            });
        }
    }
}
