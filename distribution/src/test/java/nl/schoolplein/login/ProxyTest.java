package nl.schoolplein.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.Options;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.network.Proxies;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Behind proxies everybody is at an address of their own, and nobody makes one up. */
class ProxyTest {
    private static final String PROXY = "127.0.0.2";
    private static final String INNER_PROXY = "127.0.9.5";
    private static final String NO_PROXY = "127.0.10.1";

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        Proxies proxies = new Proxies(List.of(PROXY, "127.0.9.0/24"), Proxies.Header.X_FORWARDED);
        Options.Addresses own = new Options.Addresses(Optional.empty(), Optional.empty());
        portal = TestPortal.with(Doors.PLUGINS, new Options.Web("127.0.0.1", 0, 0, false, 100, own, proxies));
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    @Test
    void theDeviceIsWhereItsVisitorIs() {
        assertEquals("203.0.113.x", network(PROXY, "X-Forwarded-For: 203.0.113.7"));
        assertEquals("203.0.113.x", network(PROXY, "X-Forwarded-For: 198.51.100.1, 203.0.113.7"), "made up before it");
        assertEquals(
                "203.0.113.x",
                network(PROXY, "X-Forwarded-For: 198.51.100.1", "X-Forwarded-For: 203.0.113.7, " + INNER_PROXY),
                "two proxies, two lines");
        assertEquals(
                "203.0.113.x",
                network(PROXY, "Forwarded: for=198.51.100.1", "X-Forwarded-For: 203.0.113.7"),
                "the other header");
        assertEquals("127.0.10.x", network(NO_PROXY, "X-Forwarded-For: 203.0.113.7"), "who is no proxy");
        assertEquals("127.0.0.x", network(PROXY), "a proxy that does not say");
    }

    @Test
    void aStrangerBehindTheSameProxySlowsDownNobodyElse() {
        Doors.somebody(portal, "achterproxy", "achterproxy@post.example");
        Doors.Raw proxy = Doors.Raw.from(portal, PROXY);
        for (int guess = 0; guess < 5; guess++) {
            assertEquals(422, proxy.login("achterproxy", "gok", "X-Forwarded-For: 203.0.113.8"));
        }
        assertEquals(429, proxy.login("achterproxy", Demo.PASSWORD, "X-Forwarded-For: 203.0.113.8"));
        assertEquals(
                429,
                proxy.login("achterproxy", Demo.PASSWORD, "X-Forwarded-For: 192.0.2.77, 203.0.113.8"),
                "with an address that is made up");
        assertEquals(303, proxy.login("achterproxy", Demo.PASSWORD, "X-Forwarded-For: 203.0.113.9"));
    }

    @Test
    void whatTheBrowserSeesAsTheHostIsTheHost() {
        String fields = "username=ouder&password=" + Demo.PASSWORD;
        String[] seen = {
            "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Host: ouders.example", "Origin: https://ouders.example"
        };
        assertTrue(Doors.Raw.from(portal, PROXY).form("/login", fields, seen).startsWith("HTTP/1.1 303"));
        assertTrue(Doors.Raw.from(portal, NO_PROXY).form("/login", fields, seen).startsWith("HTTP/1.1 403"));
    }

    @Test
    void cookiesAreForHttpsWhereTheVisitorUsesIt() {
        assertTrue(saved("X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https")
                .contains("; Secure"));
        assertFalse(saved("X-Forwarded-For: 203.0.113.7").contains("; Secure"));
    }

    /** The cookie with a confirmation, which has no name by which browsers would keep it to https. */
    private static String saved(String... headers) {
        Doors.Raw proxy = Doors.Raw.from(portal, PROXY);
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = proxy.session("ouder", headers);
        return Doors.Raw.cookie(proxy.form("/me/preferences", "theme=auto", all), "saved");
    }

    /** Roughly from where somebody logged in, as their own list says it. */
    private static String network(String from, String... headers) {
        Doors.Raw raw = Doors.Raw.from(portal, from);
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = raw.session("ouder", headers);
        all[headers.length + 1] = "Accept: application/json";
        String list = raw.get("/me/sessions", all);
        String own = list.substring(list.indexOf("\"network\":\"") + 11);
        return own.substring(0, own.indexOf('"'));
    }
}
