package nl.schoolplein.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the audit log of the school says of logging in, and how little a stranger can make it say. */
class TrailTest {
    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Doors.portal();
    }

    /** The details of the lines of a kind about somebody, newest first. */
    private static List<String> lines(String who, String kind) {
        JsonNode log = portal.as("beheer")
                .json()
                .get("/de-linde/admin/audit?q=" + who + "&kind=" + kind)
                .json();
        return StreamSupport.stream(log.get("lines").spliterator(), false)
                .map(line -> line.get("detail").asText())
                .toList();
    }

    private static void until(String who, String kind, List<String> details) {
        Doors.until("the log says " + kind + " of " + who + ": " + details, () -> lines(who, kind)
                .equals(details));
    }

    @Test
    void theFirstWrongPasswordOfAnHourIsNotedAndThenTheTenthTime() {
        Doors.somebody(portal, "geraden", "geraden@post.example");
        Doors.Raw stranger = Doors.Raw.from(portal, "127.0.31.1");
        stranger.login("geraden", "gok");
        until("geraden", "LOGIN_FAILED", List.of("127.0.31.x"));
        for (int guess = 2; guess <= 12; guess++) {
            Doors.Raw.from(portal, "127.0.31." + guess).login("geraden", "gok");
        }
        until("geraden", "FAILED_OFTEN", List.of("10×, 127.0.31.x"));
        assertEquals(1, lines("geraden", "LOGIN_FAILED").size(), "no line for each");

        portal.forward(Duration.ofHours(1));
        stranger.login("geraden", "gok");
        until("geraden", "LOGIN_FAILED", List.of("127.0.31.x", "127.0.31.x"));
        String page = portal.as("beheer").get("/de-linde/admin/audit?q=geraden").text();
        assertTrue(page.contains("Inloggen als Iemand geraden mislukte."), page);
        assertTrue(page.contains("Bij Iemand geraden mislukte het binnen een uur steeds weer."), page);
    }

    @Test
    void whatNobodyIsCalledStandsInNoLog() {
        Visitor stranger = portal.anonymous();
        Doors.login(stranger, "mijn-wachtwoord-is-Zomer", "gok");
        Visitor operator = portal.as("platform");
        Doors.until(
                "the operator reads of it",
                () -> operator.json()
                                .get("/operator/audit?kind=LOGIN_FAILED")
                                .json()
                                .get("count")
                                .asInt()
                        > 0);
        assertFalse(operator.get("/operator/audit").text().contains("Zomer"), "it may have been a password");
        assertFalse(portal.as("beheer").get("/de-linde/admin/audit").text().contains("Zomer"));
    }

    @Test
    void whoAskedForALinkOrANameIsNoted() {
        Doors.somebody(portal, "gevraagd", "gevraagd@post.example");
        portal.anonymous().form("/login/lost-password", "who=gevraagd");
        portal.anonymous().form("/login/lost-username", "who=gevraagd@post.example");
        until("gevraagd", "PASSWORD_ASKED", List.of(""));
        until("gevraagd", "USERNAME_ASKED", List.of(""));
        portal.anonymous().form("/login/lost-password", "who=gevraagd");
        Doors.untilNobodyWaits(portal);
        assertEquals(1, lines("gevraagd", "PASSWORD_ASKED").size(), "nothing was sent, so nothing is said");
        String page =
                portal.as("beheer").get("/de-linde/admin/audit?q=gevraagd").text();
        assertTrue(page.contains(
                "Op verzoek van iemand ging er een link voor een nieuw wachtwoord naar Iemand gevraagd."));
    }

    @Test
    void aSessionThatGoesOnElsewhereIsNotedOnce() {
        Doors.somebody(portal, "verhuisd", "verhuisd@post.example");
        String session = Doors.Raw.from(portal, "127.0.32.1").session("verhuisd");
        for (String place : List.of("127.0.33.1", "127.0.33.2", "127.0.34.1", "127.0.33.1")) {
            Doors.Raw.from(portal, place).get("/me", session);
        }
        assertEquals(List.of("127.0.33.x"), lines("verhuisd", "TAKEOVER_NOTICED"));
        Doors.Raw.from(portal, "127.0.33.1").form("/me/sessions/it-was-me", "", session);
        Doors.Raw.from(portal, "127.0.35.1").get("/me", session);
        assertEquals(List.of("127.0.35.x", "127.0.33.x"), lines("verhuisd", "TAKEOVER_NOTICED"));
    }

    @Test
    void sessionsThatEndAndPasswordsThatAreWrongAgainAreNoted() {
        Doors.somebody(portal, "beeindigd", "beeindigd@post.example");
        Visitor desk = portal.anonymous();
        Doors.login(desk, "beeindigd", Demo.PASSWORD);
        desk.form("/me/sessions/end-others");
        assertEquals(1, lines("beeindigd", "SESSION_ENDED").size());
        assertEquals(422, desk.form("/me/again", "again=fout", "to=/me").status());
        until("beeindigd", "PASSWORD_AGAIN_FAILED", List.of("127.0.0.x"));
    }
}
