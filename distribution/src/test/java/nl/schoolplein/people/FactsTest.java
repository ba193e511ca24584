package nl.schoolplein.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.Families.Who;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A parent asks for important facts about the child, with or without authority (BW 1:377c). */
class FactsTest {
    private static final String MINE = "/de-linde/me/facts";
    private static final String SCHOOL = "/de-linde/admin/people/facts";

    private static TestPortal portal;
    private static Families families;

    @BeforeAll
    static void start() throws Exception {
        portal = School.portal();
        families = School.families();
    }

    private static Answer ask(Who who, String question) {
        Visitor parent = families.as(who);
        String link = parent.json().get(MINE).json().at("/children/0/link").asText();
        return parent.form(MINE, "link=" + link, "question=" + question);
    }

    private static String open(String question) {
        JsonNode asked = portal.as("beheer").json().get(SCHOOL).json().get("asked");
        return StreamSupport.stream(asked.spliterator(), false)
                .map(one -> one.get("fact"))
                .filter(fact -> fact.get("question").asText().equals(question))
                .filter(fact -> fact.get("state").asText().equals("OPEN"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(question + " is not in " + asked))
                .get("id")
                .asText();
    }

    @Test
    void whoMayNotLookMayAskAndIsToldWhereItCanBeRead() {
        assertEquals(303, ask(Who.MAY_NOT_SEE, "Hoe gaat het met zingen?").status());
        String id = open("Hoe gaat het met zingen?");
        assertEquals(
                303,
                portal.as("beheer")
                        .form(SCHOOL + "/" + id, "answer=Zingen gaat goed")
                        .status());
        String page = families.as(Who.MAY_NOT_SEE).get(MINE).text();
        assertTrue(page.contains("Zingen gaat goed"), page);
        assertTrue(page.contains("Verteld"), page);
        for (Who other : new Who[] {Who.MOTHER, Who.FATHER, Who.WITHOUT_AUTHORITY}) {
            assertFalse(families.as(other).get(MINE).text().contains("zingen?"), other + " reads it");
        }
        Answer twice = portal.as("beheer").form(SCHOOL + "/" + id, "answer=Toch niet");
        assertEquals(409, twice.status(), "answered once");
        String log =
                portal.as("beheer").get("/de-linde/admin/audit?q=proefkind").text();
        assertTrue(log.contains(Who.MAY_NOT_SEE.person() + " vroeg om informatie over Kind Proefkind"), log);
        assertTrue(log.contains("antwoordde op een vraag om informatie over Kind Proefkind"), log);
        assertFalse(log.contains("zingen"), "not what was asked");
    }

    @Test
    void aRefusalNeedsAReasonThatTheParentReads() {
        assertEquals(303, ask(Who.WITHOUT_AUTHORITY, "Waar woont het kind?").status());
        String id = open("Waar woont het kind?");
        Answer without = portal.as("beheer").form(SCHOOL + "/" + id, "refused=true", "request=" + id);
        assertEquals(422, without.status());
        assertTrue(without.text().contains("Schrijf op waarom je weigert"), without.text());
        assertEquals(
                303,
                portal.as("beheer")
                        .form(SCHOOL + "/" + id, "refused=true", "reason=Dit gaat over de ander")
                        .status());
        String page = families.as(Who.WITHOUT_AUTHORITY).get(MINE).text();
        assertTrue(page.contains("Niet verteld") && page.contains("Dit gaat over de ander"), page);
    }

    @Test
    void nobodyAsksAboutAChildThatIsNotTheirs() {
        String foreign = families.as(Who.MOTHER)
                .json()
                .get(MINE)
                .json()
                .at("/children/0/link")
                .asText();
        Visitor classmate = families.as(Who.CLASSMATE);
        assertEquals(
                422, classmate.form(MINE, "link=" + foreign, "question=Wie?").status());
        assertEquals(
                422,
                classmate
                        .form(MINE, "link=" + UUID.randomUUID(), "question=Wie?")
                        .status());
        assertEquals(
                404,
                families.as(Who.ENDED_YESTERDAY)
                        .form(MINE, "link=" + foreign, "question=Wie?")
                        .status(),
                "nobody at the school any more");
        assertEquals(
                404,
                families.as(Who.TEACHER)
                        .form(MINE, "link=" + foreign, "question=Wie?")
                        .status());
    }

    @Test
    void aTrialMorningIsNotedToo() {
        String pupil = School.found(portal, "pupils", "saar dijkstra");
        String day = java.time.LocalDate.now(portal.clock()).plusDays(9).toString();
        School.send(portal, "/pupils/" + pupil + "/mornings", "day=" + day);
        School.send(portal, "/pupils/" + pupil + "/mornings", "day=" + day, "remove=true");
        String log = portal.as("beheer").get("/de-linde/admin/audit?q=saar").text();
        assertTrue(log.contains("trial morning " + day) && log.contains("no trial morning " + day), log);
    }
}
