package nl.schoolplein.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What everybody sees who is not in yet. */
class LoginPageTest {
    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Doors.portal();
    }

    @Test
    void aForgedHostStandsInNoPageAndNoMail() {
        Doors.somebody(portal, "gastheer", "gastheer@post.example");
        Doors.Raw forged = new Doors.Raw(portal, "127.0.8.1", "evil.example");
        for (String path :
                List.of("/", "/login", "/login/lost-password", "/help", "/de-linde/", "/me", "/login/code")) {
            String answer = forged.get(path);
            assertFalse(answer.contains("evil.example"), path + ": " + answer);
        }
        assertTrue(forged.form("/login/lost-password", "who=gastheer").contains("303"));
        Doors.until("a mail came", () -> !Doors.mails(portal, "gastheer@post.example")
                .isEmpty());
        String mail = Doors.mails(portal, "gastheer@post.example").get(0).toString();
        assertFalse(mail.contains("evil.example"), mail);
        assertTrue(mail.contains(portal.at("/login/new-password").toString()), mail);
        String leaflet = portal.as("beheer")
                .json()
                .get("/de-linde/admin/leaflet")
                .json()
                .get("address")
                .asText();
        assertEquals(portal.at("/de-linde/").toString(), leaflet);
    }

    @Test
    void whoTypesWwwIsSentOn() {
        String answer = new Doors.Raw(portal, "127.0.0.1", "www.localhost").get("/login?next=/me");
        assertTrue(answer.startsWith("HTTP/1.1 308"), answer);
        assertTrue(answer.contains("Location: " + portal.at("/login?next=/me")), answer);
    }

    @Test
    void theOperatorSaysSomethingForAWhile() {
        Visitor operator = portal.as("platform");
        LocalDateTime now = LocalDateTime.now(portal.clock()).withNano(0);
        Answer wrong = operator.form("/operator/notices", "words=Storing", "from=" + now, "until=" + now.minusHours(1));
        assertEquals(422, wrong.status());
        assertTrue(wrong.text().contains("Storing"), "what was typed comes back");
        operator.form(
                "/operator/notices",
                "words=Zondag <b>onderhoud</b> van 8 tot 9",
                "from=" + now.minusMinutes(1),
                "until=" + now.plusHours(2));
        operator.form(
                "/operator/notices", "words=Volgende week", "from=" + now.plusDays(7), "until=" + now.plusDays(8));
        String page = portal.anonymous().get("/login").text();
        assertTrue(page.contains("Zondag &lt;b&gt;onderhoud"), "plain text");
        assertFalse(page.contains("Volgende week"), "not yet");
        portal.forward(Duration.ofHours(3));
        assertFalse(portal.anonymous().get("/login").text().contains("onderhoud"), "not any more");
        var left = portal.as("platform").json().get("/operator/notices").json().get("notices");
        assertEquals(1, left.size());
        assertEquals(
                303,
                portal.as("platform")
                        .form("/operator/notices/" + left.at("/0/id").asText() + "/remove")
                        .status());
        assertEquals(403, portal.as("beheer").get("/operator/notices").status());
    }

    @Test
    void helpAnswersWhatGoesWrongAndEndsWithWhomToAsk() {
        String page = portal.anonymous().get("/help").text();
        for (String question : List.of(
                "Ik ben mijn wachtwoord kwijt",
                "Ik weet mijn gebruikersnaam niet meer",
                "De mail met de link komt niet aan",
                "De browser vult een verkeerd wachtwoord in",
                "mogelijke sessieovername",
                "Ik heb een ander probleem",
                "incognitovenster",
                "action=\"/help/forget\"")) {
            assertTrue(page.contains(question), question);
        }
        String atSchool = portal.as("ouder").get("/de-linde/help").text();
        assertTrue(atSchool.contains("karin@delinde.example") && atSchool.contains("donderdag van 8:30"));
    }
}
