package nl.schoolplein.people;

import static nl.schoolplein.people.School.PEOPLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator looks after people by hand; what that changes is so with the next request. */
class ByHandTest {
    private static final String CHILDREN = "/de-linde/modules";

    private TestPortal portal;

    @BeforeEach
    void start() throws Exception {
        portal = School.portal();
    }

    @Test
    void aPupilComesMovesAndLeavesAndAccessGoesWithIt() {
        Visitor parent = School.loggedIn(portal, "ouder2", "schoolplein-demo");
        String mark = School.found(portal, "guardians", "ouder2");
        String pupil = id(School.send(
                portal,
                "/pupils",
                "firstName=Fien",
                "lastName=Proef",
                "yearLevel=3",
                "group=" + School.group(portal, "Groep 8")));
        assertFalse(desktop(parent).contains("Fien"));
        School.send(portal, "/pupils/" + pupil + "/guardians", "known=" + mark);
        assertTrue(desktop(parent).contains("Fien"), "from the next request on");
        School.send(portal, "/pupils/" + pupil + "/move", "group=" + School.group(portal, "Groep 2"));
        assertTrue(desktop(parent).contains("Groep 2"));
        School.send(portal, "/pupils/" + pupil + "/leave", "day=" + LocalDate.now(portal.clock()));
        assertFalse(desktop(parent).contains("Fien"), "access ends at once");
        School.send(portal, "/pupils/" + pupil + "/leave", "back=true");
        assertTrue(desktop(parent).contains("Fien"));
        String link = School.link(portal, pupil, "Mark Jansen");
        School.send(portal, "/links/" + link, "rights=AUTHORITY");
        assertFalse(desktop(parent).contains("Fien"), "authority alone lets nobody look");
        School.send(portal, "/pupils/" + pupil + "/leave");
    }

    private static String desktop(Visitor parent) {
        return parent.get("/de-linde/").text();
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void whatMakesNoSenseComesBackWithWhatWasTyped() {
        Answer refused = portal.as("beheer")
                .form(
                        PEOPLE + "/pupils",
                        "firstName=Fien",
                        "lastName=",
                        "yearLevel=9",
                        "group=" + School.group(portal, "Groep 8"));
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("value=\"Fien\""));
        String link = School.link(portal, School.found(portal, "pupils", "mila jansen"), "Mark Jansen");
        assertEquals(
                422,
                portal.as("beheer")
                        .form(PEOPLE + "/links/" + link, "rights=MAY_ACT")
                        .status());
        assertEquals(
                422,
                portal.as("beheer")
                        .form(PEOPLE + "/links/" + link + "/facts", "question=Rapport", "refused=true")
                        .status(),
                "a refusal needs a reason");
        assertEquals(
                422,
                portal.as("beheer")
                        .form(PEOPLE + "/staff", "name=X", "role=TEACHER", "email=geen-adres")
                        .status());
    }

    @Test
    void ofTwoWhoChangeAtOnceTheSecondIsTold() {
        String pupil = School.found(portal, "pupils", "tom visser");
        Answer first = portal.as("beheer")
                .form(PEOPLE + "/pupils/" + pupil, "firstName=Tom", "lastName=Visser", "born=2016-01-02", "version=0");
        assertEquals(303, first.status(), first.toString());
        Answer second = portal.as("beheer")
                .form(PEOPLE + "/pupils/" + pupil, "firstName=Tom", "lastName=Visser", "born=2016-01-03", "version=0");
        assertEquals(409, second.status(), second.toString());
        School.send(portal, "/pupils/" + pupil + "/release");
    }

    @Test
    void aSubstituteHasOneGroupUntilTonight() {
        Answer made = portal.as("beheer")
                .json()
                .post(
                        PEOPLE + "/substitutes",
                        "{\"name\":\"Ina Invaller\",\"username\":\"ina-valt-in\",\"group\":\""
                                + School.group(portal, "Groep 5") + "\"}");
        assertEquals(200, made.status(), made.toString());
        Visitor ina = School.loggedIn(
                portal, "ina-valt-in", made.json().get("password").asText());
        assertTrue(groups(ina).contains("Groep 5"), groups(ina));
        assertFalse(groups(ina).contains("Groep 6"), groups(ina));
        portal.forward(Duration.ofHours(24));
        Visitor nextDay = School.loggedIn(
                portal, "ina-valt-in", made.json().get("password").asText());
        assertFalse(groups(nextDay).contains("Groep 5"), "over with the day");
        String member = School.found(portal, "staff", "ina-valt-in");
        School.send(portal, "/staff/" + member + "/leave");
        assertEquals(404, nextDay.get("/de-linde/").status(), "nobody there any more");
    }

    private static String groups(Visitor teacher) {
        return teacher.json().get(CHILDREN).json().get("groups").toString();
    }

    @Test
    void twoRowsAboutOnePersonBecomeOne() {
        String group = School.group(portal, "Groep 8");
        String pupil = id(School.send(portal, "/pupils", "firstName=Bas", "lastName=Dubbel", "group=" + group));
        String one = link(School.send(portal, "/pupils/" + pupil + "/guardians", "name=Ans Dubbel"));
        String sister = id(School.send(portal, "/pupils", "firstName=Bo", "lastName=Dubbel", "group=" + group));
        School.send(portal, "/pupils/" + sister + "/guardians", "name=Ans Dubbel-Smit", "email=ans@familie.example");
        String kept = School.found(portal, "guardians", "Ans Dubbel-Smit");
        String other = guardianOf(one);
        assertEquals(
                200,
                portal.as("beheer")
                        .get(PEOPLE + "/merge/guardians/" + kept + "?with=" + other)
                        .status());
        School.send(portal, "/merge/guardians/" + kept, "with=" + other);
        JsonNode links = portal.as("beheer")
                .json()
                .get(PEOPLE + "/guardians/" + kept)
                .json()
                .at("/guardian/links");
        assertEquals(2, links.size(), links.toString());
        School.send(portal, "/merge/pupils/" + pupil, "with=" + sister);
        assertEquals(
                PEOPLE + "/pupils/" + pupil,
                portal.as("beheer").get(PEOPLE + "/pupils/" + sister).header("Location"),
                "the one that stays");
    }

    private static String link(String location) {
        return id(location);
    }

    private String guardianOf(String link) {
        return portal.as("beheer")
                .json()
                .get(PEOPLE + "/links/" + link)
                .json()
                .at("/sheet/link/guardian")
                .asText();
    }

    @Test
    void whatACourtDecidedIsReadByStaffAndEachLookIsNoted() {
        String pupil = School.found(portal, "pupils", "mila jansen");
        String link = School.link(portal, pupil, "Mark Jansen");
        School.send(portal, "/links/" + link + "/court", "text=Omgang om de week");
        assertTrue(portal.as("beheer")
                .get(PEOPLE + "/links/" + link + "/court")
                .text()
                .contains("Omgang om de week"));
        assertFalse(portal.as("beheer").get(PEOPLE + "/links/" + link).text().contains("Omgang"), "a click away");
        long looks = portal.portal()
                .installation()
                .rows()
                .read(
                        portal.portal()
                                .installation()
                                .schools()
                                .bySlug("de-linde")
                                .orElseThrow()
                                .id(),
                        session -> session.createSelectionQuery(
                                        "select count(a) from AuditRow a where a.noted.kind = COURT_NOTE_SEEN",
                                        Long.class)
                                .getSingleResult());
        assertTrue(looks >= 1, "noted");
        School.send(portal, "/links/" + link + "/court", "text=");
        School.send(portal, "/links/" + link + "/facts", "question=Rapport", "refused=true", "reason=Rechter");
    }

    @Test
    void theLastAdministratorStays() {
        String karin = School.found(portal, "staff", "beheer");
        Answer refused = portal.as("beheer").form(PEOPLE + "/staff/" + karin, "name=Karin Mulder", "role=OTHER");
        assertEquals(422, refused.status(), refused.toString());
        assertEquals(
                422,
                portal.as("beheer").form(PEOPLE + "/staff/" + karin + "/leave").status());
    }

    @Test
    void aGroupIsMadeOrderedAndClosed() {
        School.send(portal, "/groups", "name=Plusklas", "yearLevels=6", "yearLevels=7");
        String plus = School.group(portal, "Plusklas");
        School.send(portal, "/groups/" + plus + "/move", "up=true");
        assertEquals(
                422,
                portal.as("beheer").form(PEOPLE + "/groups", "name=plusklas").status(),
                "no two alike");
        School.send(portal, "/groups/" + plus + "/close");
        Matcher there = Pattern.compile("Plusklas")
                .matcher(portal.as("beheer").get(PEOPLE + "/groups").text());
        assertFalse(there.find());
        assertEquals(
                409,
                portal.as("beheer")
                        .form(PEOPLE + "/groups/" + School.group(portal, "Groep 3") + "/close")
                        .status());
    }

    @Test
    void aChildThatComesIsListedWithItsMornings() {
        String pupil = School.found(portal, "pupils", "saar dijkstra");
        LocalDate day = LocalDate.now(portal.clock()).plusDays(7);
        School.send(portal, "/pupils/" + pupil + "/mornings", "day=" + day);
        String listed = portal.as("beheer").json().get(PEOPLE + "/newcomers").text();
        assertTrue(listed.contains("Saar") && listed.contains(day.toString()), listed);
    }

    @Test
    void userNamesAreLookedUp() {
        String found = portal.as("beheer").get(PEOPLE + "?q=leerkr").text();
        assertTrue(found.contains("Noor Bakker"));
    }
}
