package nl.schoolplein.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import nl.schoolplein.portal.Options;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.network.Proxies;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One portal with an entrance for parents and one for staff. */
class EntrancesTest {
    private static final String PARENTS = "ouders.example";
    private static final String STAFF = "plaza.example";

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        Options.Addresses two = new Options.Addresses(
                Optional.of(URI.create("https://" + PARENTS)), Optional.of(URI.create("https://" + STAFF)));
        portal = TestPortal.with(Doors.PLUGINS, new Options.Web("127.0.0.1", 0, 0, false, 100, two, Proxies.NONE));
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    private static Doors.Raw at(String host) {
        return new Doors.Raw(portal, "127.0.0.1", host);
    }

    private static String location(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("Location: "))
                .map(line -> line.substring("Location: ".length()))
                .findFirst()
                .orElse("");
    }

    private static String login(String host, String username) {
        return location(at(host).form("/login", "username=" + username + "&password=" + Demo.PASSWORD));
    }

    @Test
    void eachLoginPageSaysWhoseItIsAndLeadsToTheOther() {
        String parents = at(PARENTS).get("/login");
        assertTrue(parents.contains("Voor ouders en verzorgers.") && parents.contains("https://plaza.example/login"));
        String staff = at(STAFF).get("/login");
        assertTrue(staff.contains("Voor leerkrachten") && staff.contains("https://ouders.example/login"));
        String unknown = at("evil.example").get("/login");
        assertTrue(unknown.startsWith("HTTP/1.1 200"), unknown);
        assertFalse(unknown.contains("example/login"), unknown);
    }

    @ParameterizedTest
    @CsvSource({
        "ouders.example, ouder,      /",
        "plaza.example,  leerkracht, /de-linde/",
        "plaza.example,  platform,   /operator/",
        "ouders.example, platform,   /operator/",
        "ouders.example, dubbel,     /het-kompas/",
        "plaza.example,  dubbel,     /het-kompas/",
        "evil.example,   ouder,      /",
        "evil.example,   leerkracht, /de-linde/",
        "plaza.example,  ouder,      /login/entrance?next=%2F",
        "ouders.example, leerkracht, /login/entrance?next=%2Fde-linde%2F"
    })
    void whoComesInWhere(String host, String username, String expected) {
        assertEquals(expected, login(host, username));
    }

    @Test
    void aParentAmongStaffIsShownTheWayAndMayGoOn() {
        String session = at(STAFF).session("ouder");
        String word = at(STAFF).get("/login/entrance?next=%2Fde-linde%2F", session);
        assertTrue(word.contains("Dit is de ingang voor medewerkers"), word);
        assertTrue(word.contains("href=\"https://ouders.example/login\""), word);
        assertTrue(word.contains("href=\"/de-linde/\"") && word.contains("Hier verdergaan"), word);
        assertTrue(at(STAFF).get("/de-linde/", session).startsWith("HTTP/1.1 200"), "the same login");
    }

    @Test
    void aTeacherAmongParentsIsShownTheWay() {
        String session = at(PARENTS).session("leerkracht");
        String word = at(PARENTS).get("/login/entrance", session, "Accept-Language: en");
        assertTrue(word.contains("href=\"https://plaza.example/login\""), word);
        assertTrue(
                at(PARENTS).get("/login/entrance?next=//evil.example", session).contains("href=\"/\""));
    }

    @Test
    void whoIsNotLoggedInOrAtNoEntranceGoesOn() {
        assertEquals("/", location(at(STAFF).get("/login/entrance")));
        String session = at("evil.example").session("ouder");
        assertEquals("/de-linde/", location(at("evil.example").get("/login/entrance?next=/de-linde/", session)));
    }

    @Test
    void whoIsBothStartsAsTheEntranceSays() {
        String program = "Accept: application/json";
        String parent = at(PARENTS).get("/me", at(PARENTS).session("dubbel"), program);
        assertTrue(parent.contains("\"capacity\":\"GUARDIAN\""), parent);
        String staff = at(STAFF).get("/me", at(STAFF).session("dubbel"), program);
        assertTrue(staff.contains("\"capacity\":\"STAFF\""), staff);
    }

    @ParameterizedTest
    @CsvSource({
        "ouders.example, ouder,      https://ouders.example/",
        "plaza.example,  ouder,      https://ouders.example/",
        "evil.example,   ouder,      https://ouders.example/",
        "ouders.example, leerkracht, https://plaza.example/",
        "plaza.example,  leerkracht, https://plaza.example/"
    })
    void aMailLeadsToTheEntranceOfWhoGetsIt(String host, String who, String expected) {
        String address = who + "-at-" + host;
        Doors.reachedAt(portal, who, address);
        assertTrue(at(host).form("/login/lost-password", "who=" + who).startsWith("HTTP/1.1 303"));
        Doors.until(
                "a mail came to " + address, () -> !Doors.mails(portal, address).isEmpty());
        String button = Doors.mails(portal, address).get(0).get("button").asText();
        assertTrue(button.startsWith(expected + "login/new-password?token="), button);
    }

    @Test
    void whoTypesWwwIsSentToTheRightOne() {
        assertEquals(
                "https://plaza.example/login", location(at("www.plaza.example").get("/login")));
        assertEquals(
                "https://ouders.example/me", location(at("www.ouders.example").get("/me")));
    }
}
