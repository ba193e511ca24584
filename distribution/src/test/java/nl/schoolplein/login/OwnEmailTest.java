package nl.schoolplein.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.school.StaffRow;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Another e-mail address counts when its owner has opened a link that went there. */
class OwnEmailTest {
    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Doors.portal();
    }

    private static Visitor somebody(String name) {
        Doors.somebody(portal, name, name + "@oud.example");
        return loggedIn(name);
    }

    private static Visitor loggedIn(String name) {
        Visitor visitor = portal.anonymous();
        assertEquals(200, Doors.login(visitor, name, Demo.PASSWORD));
        return visitor;
    }

    private static String token(String address) {
        Doors.until(
                "a mail came to " + address, () -> !Doors.mails(portal, address).isEmpty());
        URI link = URI.create(Doors.mails(portal, address).get(0).get("button").asText());
        assertTrue(
                link.toString().startsWith(portal.at("/login/new-email?token=").toString()), link.toString());
        return link.getRawQuery().substring("token=".length());
    }

    @Test
    void theNewAddressIsConfirmedOnceAndTheOldOneIsTold() {
        Visitor person = somebody("mailtnu");
        assertEquals(
                303, person.form("/me/email", "email= mailtnu@nieuw.example ").status());
        String token = token("mailtnu@nieuw.example");
        assertEquals(
                "mailtnu@oud.example",
                person.json().get("/me/email").json().get("email").asText(),
                "not yet");
        String page = "/login/new-email?token=" + token;
        assertTrue(portal.anonymous().get(page).text().contains("mailtnu@nieuw.example"), "opening uses nothing up");
        assertEquals(
                303,
                portal.anonymous().form("/login/new-email", "token=" + token).status());
        assertEquals(
                "mailtnu@nieuw.example",
                person.json().get("/me/email").json().get("email").asText());
        assertEquals(
                "Je e-mailadres is veranderd",
                Doors.mails(portal, "mailtnu@oud.example").get(0).get("subject").asText());
        assertEquals(
                422,
                portal.anonymous().form("/login/new-email", "token=" + token).status(),
                "once");
        assertTrue(portal.anonymous().get(page).text().contains("Deze link werkt niet meer"));
        assertEquals("mailtnu@nieuw.example", knownAtSchool("Iemand mailtnu"));
        assertTrue(person.get("/de-linde/admin/audit?kind=EMAIL_CHANGED")
                .text()
                .contains("Iemand mailtnu veranderde het eigen e-mailadres."));
    }

    private static String knownAtSchool(String name) {
        var kept = portal.portal().installation();
        UUID school = kept.schools().bySlug("de-linde").orElseThrow().id();
        return kept.rows().read(school, session -> session.createSelectionQuery(
                        "from StaffRow where name = :name", StaffRow.class)
                .setParameter("name", name)
                .getSingleResult()
                .state()
                .email());
    }

    @Test
    void aLinkHoldsForAnHourAndAnAddressGetsOneAQuarter() {
        Visitor person = somebody("traagpost");
        assertEquals(
                303, person.form("/me/email", "email=traagpost@nieuw.example").status());
        assertEquals(
                422, person.form("/me/email", "email=traagpost@nieuw.example").status());
        String token = token("traagpost@nieuw.example");
        portal.forward(Duration.ofMinutes(61));
        assertEquals(
                422,
                portal.anonymous().form("/login/new-email", "token=" + token).status());
        Answer again = loggedIn("traagpost").form("/me/email", "email=traagpost@nieuw.example");
        assertEquals(303, again.status(), again.toString());
    }

    @Test
    void whatIsMistypedComesBackAndThePasswordIsAskedAgain() {
        Visitor person = somebody("typefout");
        Answer likely = person.form("/me/email", "email=typefout@ziggo.n");
        assertEquals(422, likely.status());
        assertTrue(likely.text().contains("typefout@ziggo.nl"), likely.text());
        assertEquals(422, person.form("/me/email", "email=geenadres").status());
        portal.forward(Duration.ofMinutes(11));
        Answer later = person.get("/me/email");
        assertEquals(303, later.status());
        assertTrue(later.header("Location").startsWith("/me/again"), later.toString());
        assertFalse(person.get("/me").text().contains("typefout@ziggo"));
    }
}
