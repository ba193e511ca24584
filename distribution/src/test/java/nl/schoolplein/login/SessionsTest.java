package nl.schoolplein.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import nl.schoolplein.portal.account.Expired;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where somebody is logged in, the end of it, and the password once more before what is sensitive. */
class SessionsTest {
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Mobile Safari/537.36";

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Doors.portal();
    }

    @Test
    void oneDeviceEndsAnother() {
        Doors.somebody(portal, "apparaten", "apparaten@post.example");
        Visitor phone = portal.anonymous().with("User-Agent", PHONE);
        Visitor desk = portal.anonymous();
        phone.form("/login", "username=apparaten", "password=" + Demo.PASSWORD, "stay=yes");
        Doors.login(desk, "apparaten", Demo.PASSWORD);
        JsonNode list = desk.json().get("/me/sessions").json().get("devices");
        assertEquals(2, list.size());
        assertTrue(list.at("/0/own").asBoolean(), "the own one stands on top");
        assertEquals(
                "Chrome op Android-telefoon of -tablet", list.at("/1/device").asText());
        assertEquals("127.0.0.x", list.at("/1/network").asText());
        assertTrue(list.at("/1/stays").asBoolean());

        String id = list.at("/1/id").asText();
        assertEquals(404, portal.as("ouder").form("/me/sessions/" + id + "/end").status(), "not of somebody else");
        assertEquals(200, phone.json().get("/me").status());
        assertEquals(303, desk.form("/me/sessions/" + id + "/end").status());
        assertEquals(401, phone.json().get("/me").status());
    }

    @Test
    void aPhoneStaysLoggedInForWeeksAndWhatIsOverIsRemoved() {
        Doors.somebody(portal, "blijvend", "blijvend@post.example");
        Visitor phone = portal.anonymous();
        Visitor desk = portal.anonymous();
        phone.form("/login", "username=blijvend", "password=" + Demo.PASSWORD, "stay=yes");
        Doors.login(desk, "blijvend", Demo.PASSWORD);
        portal.forward(Duration.ofDays(30));
        Expired expired = new Expired(portal.portal().installation().global(), portal.clock());
        assertTrue(expired.remove() >= 1);
        assertEquals(401, desk.json().get("/me").status());
        assertEquals(200, phone.json().get("/me").status());
        portal.forward(Duration.ofDays(61));
        assertTrue(expired.remove() >= 1);
        assertEquals(401, phone.json().get("/me").status());
    }

    @Test
    void anotherNetworkLogsNobodyOutButIsShownAndAsksThePassword() {
        Doors.somebody(portal, "onderweg", "onderweg@post.example");
        String session = session("127.0.6.1", "onderweg");
        assertFalse(
                Doors.Raw.from(portal, "127.0.6.9").get("/me", session).contains("ander netwerk"), "the same street");
        Doors.Raw train = Doors.Raw.from(portal, "127.0.7.1");
        String home = train.get("/de-linde/", session);
        assertTrue(home.startsWith("HTTP/1.1 200"), home);
        assertTrue(home.contains("Je bent nu op een ander netwerk"), "on every page");
        assertTrue(train.get("/me/sessions", session).contains("Mogelijke sessieovername"));
        assertTrue(train.get("/me/password", session).contains("Location: /me/again?to=%2Fme%2Fpassword"));

        train.form("/me/sessions/it-was-me", "", session);
        assertFalse(train.get("/de-linde/", session).contains("Je bent nu op een ander netwerk"));
        assertFalse(
                Doors.Raw.from(portal, "127.0.6.1").get("/de-linde/", session).contains("ander netwerk"),
                "it was there before");
    }

    @Test
    void thePasswordIsAskedAgainAndWhatWasTypedComesAlong() {
        Doors.somebody(portal, "gevoelig", "gevoelig@post.example");
        Visitor visitor = portal.anonymous();
        Doors.login(visitor, "gevoelig", Demo.PASSWORD);
        assertEquals(200, visitor.get("/me/password").status(), "it was given a moment ago");
        portal.clock().forward(Duration.ofMinutes(11));
        assertEquals(
                "/me/again?to=%2Fme%2Fpassword", visitor.get("/me/password").header("Location"));
        assertEquals(
                403,
                visitor.json()
                        .post("/me/password", "{\"password\":\"ik-ben-het-echt\"}")
                        .status());

        Answer asked = visitor.form("/me/password", "password=ik-ben-het-echt");
        assertEquals(403, asked.status());
        assertFalse(asked.text().contains("ik-ben-het-echt"), "no password in a page");
        assertEquals(
                422, visitor.form("/me/again", "again=fout", "to=/me/password").status());
        Answer again = visitor.form("/me/again", "again=" + Demo.PASSWORD, "to=/me/password", "sending=yes");
        assertEquals(307, again.status(), "the browser sends the form once more");
        assertEquals("/me/password", again.header("Location"));
        assertEquals(200, visitor.get("/me/password").status());
        assertEquals(
                "/me",
                visitor.form("/me/again", "again=" + Demo.PASSWORD, "to=//evil.example")
                        .header("Location"));
    }

    @Test
    void whoseCookieIsNoSessionIsNobody() {
        assertTrue(Doors.Raw.from(portal, "127.0.0.1")
                .get("/me", "Cookie: schoolplein=x")
                .contains("/login?next=/me"));
    }

    private static String session(String address, String username) {
        return Doors.Raw.from(portal, address).session(username);
    }
}
