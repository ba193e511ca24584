package nl.schoolplein.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.Families.Who;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a court decided is read by the staff who have to know, and by nobody else. */
class CourtNoteTest {
    private static final String DECISION = "Vader komt niet op het plein";

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = School.portal();
    }

    private static String page(String pupil) {
        return "/de-linde/pupils/" + pupil + "/court";
    }

    private static Visitor fresh(String who) {
        return School.loggedIn(portal, who, "schoolplein-demo");
    }

    @Test
    void theTeacherOfTheGroupReadsItAndEachLookIsNoted() {
        String mila = School.found(portal, "pupils", "mila jansen");
        String link = School.link(portal, mila, "Mark Jansen");
        School.court(portal, link, DECISION);
        Visitor noor = fresh("leerkracht");
        assertTrue(noor.get("/de-linde/pupils").text().contains(page(mila)), "the way there is on the list");
        Answer read = noor.get(page(mila));
        assertEquals(200, read.status());
        assertTrue(read.text().contains(DECISION) && read.text().contains("Mark Jansen"), read.text());
        assertEquals("no-store", read.header("Cache-Control"));
        String log = portal.as("beheer")
                .get("/de-linde/admin/audit?kind=COURT_NOTE_SEEN")
                .text();
        assertTrue(log.contains("Noor Bakker bekeek de notitie over een uitspraak bij Mila Jansen"), log);
        assertFalse(log.contains(DECISION), "that somebody looked, never what it says");
        portal.forward(Duration.ofMinutes(11));
        Answer later = noor.get(page(mila));
        assertEquals(303, later.status());
        assertTrue(later.header("Location").startsWith("/me/again"), "the password is asked again: " + later);
        School.court(portal, link, "");
    }

    @Test
    void forEverybodyElseThereIsNoSuchPage() throws Exception {
        String mila = School.found(portal, "pupils", "mila jansen");
        String tom = School.found(portal, "pupils", "tom visser");
        for (String who : new String[] {"ouder", "ouder2", "nieuw", "beheer-kompas", "platform"}) {
            assertEquals(404, fresh(who).get(page(mila)).status(), who);
        }
        assertEquals(404, fresh("leerkracht").get(page(tom)).status(), "not her group");
        assertEquals(200, fresh("beheer").get(page(tom)).status());
        Families families = School.families();
        String child = families.child().toString();
        String link = School.link(portal, child, Who.FATHER.person());
        School.court(portal, link, DECISION);
        for (Who who : Who.values()) {
            Answer answer = families.as(who).get(page(child));
            assertEquals(
                    who == Who.TEACHER && answer.status() == 200,
                    answer.text().contains(DECISION),
                    who + ": " + answer);
            assertEquals(
                    who == Who.TEACHER,
                    families.as(who).get("/de-linde/pupils").text().contains(page(child)),
                    who.toString());
        }
        School.court(portal, link, "");
    }
}
