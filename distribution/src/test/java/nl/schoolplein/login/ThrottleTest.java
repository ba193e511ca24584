package nl.schoolplein.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.Logins;
import nl.schoolplein.portal.account.Token;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Guessing gets slower and slower, and keeps nobody out but who guesses. */
class ThrottleTest {
    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Doors.portal();
    }

    @Test
    void theDelayGrowsAndTheOwnerElsewhereGetsIn() {
        Doors.somebody(portal, "doelwit", "doelwit@post.example");
        for (int address = 1; address <= 12; address++) {
            Doors.Raw stranger = Doors.Raw.from(portal, "127.0.3." + address);
            for (int guess = 0; guess < 5; guess++) {
                assertEquals(422, stranger.login("doelwit", "gok-" + guess));
            }
            assertEquals(429, stranger.login("doelwit", Demo.PASSWORD), "even the right one has to wait");
        }
        assertEquals(303, Doors.Raw.from(portal, "127.0.3.200").login("doelwit", Demo.PASSWORD));

        Doors.Raw stranger = Doors.Raw.from(portal, "127.0.3.1");
        portal.forward(Duration.ofSeconds(6));
        assertEquals(422, stranger.login("doelwit", "nog een"));
        portal.forward(Duration.ofSeconds(6));
        assertEquals(429, stranger.login("doelwit", "nog een"), "ten seconds now");
    }

    @Test
    void aKnownDeviceIsNotKeptOutByGuessesFromItsOwnNetwork() {
        Doors.somebody(portal, "huisgenoot", "huisgenoot@post.example");
        String address = "127.0.4.1";
        String answer = Doors.Raw.from(portal, address).form("/login", "username=huisgenoot&password=" + Demo.PASSWORD);
        String device = answer.lines()
                .filter(line -> line.startsWith("Set-Cookie: device="))
                .findFirst()
                .orElseThrow()
                .replaceFirst("Set-Cookie: (device=[^;]+);.*", "$1");
        for (int guess = 0; guess < 6; guess++) {
            Doors.Raw.from(portal, address).login("huisgenoot", "gok");
        }
        guessedWrong(address, 150);
        assertEquals(429, Doors.Raw.from(portal, address).login("wie-dan-ook", "gok"), "the whole address waits");
        assertEquals(429, Doors.Raw.from(portal, address).login("huisgenoot", Demo.PASSWORD));
        assertEquals(303, Doors.Raw.from(portal, address).login("huisgenoot", Demo.PASSWORD, "Cookie: " + device));
    }

    /** As if so many more had given a wrong password there. */
    private static void guessedWrong(String address, int more) {
        int rows = portal.portal().installation().global().write(session -> session.createMutationQuery(
                        "update LoginTries set tries = tries + :more where hash = :hash")
                .setParameter("more", more)
                .setParameter("hash", Token.hash(address))
                .executeUpdate());
        assertEquals(1, rows);
    }

    @Test
    void aRestartForgetsNothing() {
        Doors.somebody(portal, "herstart", "herstart@post.example");
        Doors.Raw stranger = Doors.Raw.from(portal, "127.0.5.1");
        for (int guess = 0; guess < 6; guess++) {
            stranger.login("herstart", "gok");
        }
        try (Accounts fresh = new Accounts(portal.portal().installation().global(), portal.clock())) {
            Logins.Outcome outcome = fresh.logins()
                    .login(new Logins.Attempt(
                            "herstart", Demo.PASSWORD, "127.0.5.1", "", "", Capacity.STAFF, false, false));
            assertInstanceOf(Logins.Outcome.Wait.class, outcome);
        }
    }

    @Test
    void whoRemembersTheNameHasOnlyTheNameOnTheDevice() {
        Visitor visitor = portal.anonymous();
        visitor.form("/login", "username=ouder", "password=" + Demo.PASSWORD, "remember=yes");
        visitor.form("/logout");
        String page = visitor.get("/login").text();
        assertTrue(page.contains("value=\"ouder\""), page);
        assertTrue(!page.contains(Demo.PASSWORD));
        visitor.form("/help/forget");
        assertTrue(!visitor.get("/login").text().contains("value=\"ouder\""));
    }
}
