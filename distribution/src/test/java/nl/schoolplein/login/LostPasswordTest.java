package nl.schoolplein.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.schoolplein.portal.account.PasswordHash;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who lost the password or the user name gets a mail, and whoever asks for somebody else learns nothing. */
class LostPasswordTest {
    private static final String NEW = "drie-kleine-kleutertjes";

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Doors.portal();
    }

    @Test
    void aLinkMakesANewPasswordOnceAndEndsAllSessions() {
        Doors.somebody(portal, "vergeten", "vergeten@post.example");
        Visitor before = portal.anonymous();
        assertEquals(200, Doors.login(before, "vergeten", Demo.PASSWORD));
        Answer asked = portal.anonymous().form("/login/lost-password", "who= Vergeten@post.example ");
        assertEquals(303, asked.status());
        assertEquals("/login/lost-password?sent", asked.header("Location"));
        URI link = link("vergeten@post.example");
        assertTrue(
                link.toString()
                        .startsWith(portal.at("/login/new-password?token=").toString()),
                link.toString());

        String path = link.getRawPath() + "?" + link.getRawQuery();
        String token = link.getRawQuery().substring("token=".length());
        Visitor owner = portal.anonymous();
        assertTrue(owner.get(path).text().contains("vergeten"), "opening it uses nothing up");
        assertTrue(owner.get(path).text().contains("type=\"password\""));
        Answer common = owner.form("/login/new-password", "token=" + token, "password=Welkom2026!");
        assertEquals(422, common.status());
        assertTrue(common.text().contains("Dit wachtwoord gebruiken veel mensen"));
        assertFalse(common.text().contains("Welkom2026!"), "a password never comes back in a page");
        assertEquals(
                422,
                owner.form("/login/new-password", "token=" + token, "password=kort")
                        .status());

        assertEquals(
                "/login",
                owner.form("/login/new-password", "token=" + token, "password=" + NEW)
                        .header("Location"));
        assertEquals(401, before.json().get("/me").status(), "who was logged in is so no more");
        assertEquals(
                422,
                owner.form("/login/new-password", "token=" + token, "password=" + NEW + "x")
                        .status());
        assertTrue(owner.get(path).text().contains("Deze link werkt niet meer"));
        assertEquals(401, Doors.login(portal.anonymous(), "vergeten", Demo.PASSWORD));
        assertEquals(200, Doors.login(portal.anonymous(), "vergeten@post.example", NEW), "the address will do as well");
        assertEquals(
                "Je wachtwoord is veranderd",
                Doors.mails(portal, "vergeten@post.example")
                        .get(0)
                        .get("subject")
                        .asText());
    }

    @Test
    void aLinkHoldsForAnHour() {
        Doors.somebody(portal, "traag", "traag@post.example");
        portal.anonymous().form("/login/lost-password", "who=traag");
        String token = link("traag@post.example").getRawQuery().substring("token=".length());
        portal.forward(Duration.ofMinutes(61));
        Answer late = portal.anonymous().form("/login/new-password", "token=" + token, "password=" + NEW);
        assertEquals(422, late.status());
        assertTrue(late.text().contains("Deze link werkt niet meer"));
    }

    @Test
    void fiftyWhoAskAtOnceGetOneMailAndAnotherOneAQuarterLater() throws Exception {
        Doors.somebody(portal, "vijftig", "vijftig@post.example");
        ExecutorService crowd = Executors.newFixedThreadPool(25);
        try {
            List<Callable<Integer>> asking = new ArrayList<>();
            for (int who = 0; who < 50; who++) {
                String address = "127.0.2." + (who + 1);
                asking.add(() -> {
                    String answer = Doors.Raw.from(portal, address).form("/login/lost-password", "who=vijftig");
                    return Integer.parseInt(answer.split(" ", 3)[1]);
                });
            }
            for (Future<Integer> answer : crowd.invokeAll(asking)) {
                assertEquals(303, answer.get());
            }
        } finally {
            crowd.shutdownNow();
        }
        Doors.untilNobodyWaits(portal);
        assertEquals(1, Doors.mails(portal, "vijftig@post.example").size());
        portal.forward(Duration.ofMinutes(16));
        portal.anonymous().form("/login/lost-password", "who=vijftig");
        Doors.untilNobodyWaits(portal);
        assertEquals(2, Doors.mails(portal, "vijftig@post.example").size());
    }

    @Test
    void somebodyUnknownIsAnsweredAlike() {
        Doors.somebody(portal, "bekend", "bekend@post.example");
        Answer known = portal.anonymous().form("/login/lost-password", "who=bekend");
        Answer unknown = portal.anonymous().form("/login/lost-password", "who=onbekend");
        assertEquals(known.status(), unknown.status());
        assertEquals(known.header("Location"), unknown.header("Location"));
        String page = portal.anonymous().get(known.header("Location")).text();
        assertTrue(page.contains("spam") && page.contains("mailbox vol") && page.contains("een uur duren"), page);
    }

    @Test
    void whoSharesAnAddressGetsAllUserNamesInOneMailAndALinkForEach() {
        Doors.somebody(portal, "samen-een", "samen@post.example");
        Doors.somebody(portal, "samen-twee", "samen@post.example");
        portal.anonymous().form("/login/lost-username", "who=samen@post.example");
        Doors.untilNobodyWaits(portal);
        List<JsonNode> mails = Doors.mails(portal, "samen@post.example");
        assertEquals(1, mails.size());
        assertTrue(mails.get(0).get("paragraphs").toString().contains("samen-een, samen-twee"));
        portal.anonymous().form("/login/lost-password", "who=samen@post.example");
        Doors.untilNobodyWaits(portal);
        assertEquals(3, Doors.mails(portal, "samen@post.example").size());
        assertEquals(
                401,
                Doors.login(portal.anonymous(), "samen@post.example", Demo.PASSWORD),
                "nobody knows whose the address is");
    }

    @Test
    void anAddressThatLooksWrongIsAskedAbout() {
        Answer asked = portal.anonymous().form("/login/lost-password", "who=sanne@ziggo.n");
        assertEquals(422, asked.status());
        assertTrue(asked.text().contains("Bedoel je sanne@ziggo.nl?"));
        assertEquals(
                303,
                portal.anonymous()
                        .form("/login/lost-password", "who=sanne@ziggo.n", "sure=sanne@ziggo.n")
                        .status(),
                "who says that it is right is believed");
        assertEquals(
                422,
                portal.anonymous().form("/login/lost-username", "who=sanne").status());
    }

    @Test
    void anAdministratorHasALinkSentAndNeverSeesIt() {
        Doors.somebody(portal, "geholpen", "geholpen@post.example");
        JsonNode found = portal.as("beheer")
                .json()
                .get("/de-linde/admin/logins?q=geholpen")
                .json();
        assertEquals("geholpen", found.at("/people/0/username").asText());
        String address =
                "/de-linde/admin/logins/" + found.at("/people/0/person").asText() + "/link";
        Answer sent = portal.as("beheer").form(address);
        assertEquals(303, sent.status());
        URI link = link("geholpen@post.example");
        assertFalse(portal.as("beheer")
                .get("/de-linde/admin/logins?q=geholpen")
                .text()
                .contains(link.getRawQuery()));
        assertEquals(403, portal.as("leerkracht").form(address).status());
        assertEquals(404, portal.as("beheer-kompas").form(address).status(), "nobody of their school");
        assertEquals(
                404,
                portal.as("beheer-kompas")
                        .form(address.replace("de-linde", "het-kompas"))
                        .status());
    }

    @Test
    void theOperatorLetsSomebodyInByCommand() {
        UUID id = Doors.somebody(portal, "opgebeld", "");
        var entry = portal.portal()
                .installation()
                .accounts()
                .passwords()
                .reset("opgebeld", true)
                .orElseThrow();
        assertEquals(id, entry.account());
        assertEquals(401, Doors.login(portal.anonymous(), "opgebeld", Demo.PASSWORD));
        assertEquals(
                200,
                Doors.login(portal.anonymous(), "opgebeld", entry.password().orElseThrow()));
        assertTrue(PasswordHash.of("x").startsWith("$argon2id$"));
    }

    private static URI link(String address) {
        Doors.until(
                "a mail came to " + address, () -> !Doors.mails(portal, address).isEmpty());
        return URI.create(Doors.mails(portal, address).get(0).get("button").asText());
    }
}
