package nl.schoolplein.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a school writes to the parents of each group about a date of its plan. */
class LettersTest {
    private TestPortal portal;
    private Visitor admin;
    private School linde;

    @BeforeEach
    void start() throws Exception {
        portal = TestPortal.with(School.PLUGINS);
        admin = portal.as("beheer").json();
        linde = new School(portal);
        linde.switchNow("off");
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    /** Plans a step, and says where its letter is. */
    private String letterOf(String state, int days, String... groups) {
        String named = groups.length == 0 ? "" : ",\"groups\":[\"" + String.join("\",\"", groups) + "\"]";
        Answer added = admin.post(
                PlanTest.PLAN + "/steps",
                "{\"modules\":[\"bookcase\"],\"state\":\"" + state + "\",\"date\":\""
                        + LocalDate.now(portal.clock()).plusDays(days) + "\"" + named + "}");
        assertEquals(200, added.status(), added.toString());
        return PlanTest.PLAN + "/dates/" + added.json().at("/0/from").asText() + "/letter";
    }

    private JsonNode sheets(String letter) {
        return admin.get(letter).json().at("/letters/0/sheets");
    }

    @Test
    void aLetterNamesOnlyWhatChangesForItsGroup() {
        String team = letterOf("preview", 3);
        String pilot = letterOf("pilot", 9, linde.group("Groep 3"), linde.group("Groep 6"));
        String all = letterOf("on", 20);
        String reading = letterOf("read-only", 30);
        assertEquals(0, sheets(team).size(), "nothing changes for parents");
        assertTrue(portal.as("beheer").get(team).text().contains("Een brief is niet nodig"));
        assertEquals(
                "Brief aan de ouders van Groep 3, Groep 6",
                sheets(pilot).at("/0/heading").asText());
        assertEquals(1, sheets(pilot).size());
        assertEquals("Boekenkast", sheets(pilot).at("/0/changes/0/title").asText());
        String others = sheets(all).at("/0/heading").asText();
        assertEquals("Brief aan de ouders van Groep 1, Groep 2, Groep 4, Groep 5, Groep 7, Groep 8", others);
        assertEquals(1, sheets(all).size(), "who had it already gets none");
        assertEquals("Brief aan alle ouders", sheets(reading).at("/0/heading").asText());
        assertEquals(
                "voortaan alleen om te lezen",
                sheets(reading).at("/0/changes/0/what").asText());
    }

    @Test
    void theSchoolWritesItsOwnWordsInTwoLanguages() {
        String letter = letterOf("on", 5);
        assertTrue(
                portal.as("beheer").get(letter).text().contains("verandert er iets in het ouderportaal van De Linde"));
        Answer kept = portal.as("beheer")
                .form(letter, "language=nl", "version=0", "opening=Lieve ouders", "closing=Tot gauw");
        assertEquals(303, kept.status(), kept.toString());
        String both = portal.as("beheer").get(letter + "?language=both").text();
        assertTrue(both.contains("Lieve ouders") && both.contains("Letter to all parents"), both);
        assertEquals(
                409,
                portal.as("beheer")
                        .form(letter, "language=nl", "version=0", "opening=Te laat", "closing=Dag")
                        .status());
        assertEquals(
                422,
                admin.put(letter, "{\"language\":\"de\",\"opening\":\"Liebe\"}").status());
        Answer long1 =
                portal.as("beheer").form(letter, "language=nl", "opening=" + "x".repeat(2001), "closing=Mijn slot");
        assertEquals(422, long1.status());
        assertTrue(long1.text().contains("Mijn slot"));
        assertEquals(
                303,
                portal.as("beheer").form(letter, "language=nl", "version=1").status());
        assertFalse(portal.as("beheer").get(letter).text().contains("Lieve ouders"), "the portal's own text again");
    }

    @Test
    void manyGroupsCostNoMoreQuestionsThanOne() {
        String few = letterOf("pilot", 9, linde.group("Groep 3"));
        String all = letterOf("on", 20);
        assertEquals(asked(few), asked(all));
    }

    private long asked(String page) {
        return portal.statementsOf(
                () -> assertEquals(200, portal.as("beheer").get(page).status()));
    }
}
