package nl.schoolplein.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How families get in. */
class JoiningTest {
    private static TestPortal portal;
    private static Families families;

    @BeforeAll
    static void start() throws Exception {
        families = Families.shared();
        portal = families.portal();
    }

    @Test
    void bothParentsJoinWithOneLetterAndNobodyElse() throws Exception {
        JsonNode family = families.missing(2);
        String child = family.get("firstName").asText();
        String token = families.letter(family);
        Answer opened = families.open(token.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertEquals(200, opened.status(), opened.toString());
        assertEquals(child, opened.json().get("child").asText());

        JsonNode known = family.at("/guardians/0");
        Answer first = families.join(token, known.get("name").asText(), "eerste@example.org");
        Visitor mother = families.loggedIn(first);
        assertEquals("/de-linde/welcome", mother.get("/de-linde/").header("Location"));
        assertEquals(List.of(known.get("name").asText()), families.joined(family));
        Answer second = families.join(token, "Iemand Anders", "tweede@example.org");
        families.loggedIn(second);
        Answer third = families.join(token, "Een Derde", "derde@example.org");
        assertEquals(422, third.status(), third.toString());

        List<String> joined = List.of(known.get("name").asText(), "Iemand Anders");
        assertEquals(joined.stream().sorted().toList(), families.joined(family), "one was known, the other is new");
    }

    @Test
    void whatIsTypedWrongIsSaidAndMayBeRight() throws Exception {
        String token = families.letter(families.missing(1));
        Answer typing = families.join(token, "Fatima Demir", "fatima@ziggo.n");
        assertEquals(422, typing.status(), typing.toString());
        assertTrue(typing.text().contains("fatima@ziggo.nl"), typing.toString());
        Answer common = families.join(
                token, Map.of("name", "Fatima Demir", "email", "fatima@example.org", "password", "1234567890"));
        assertEquals(422, common.status(), common.toString());
        Answer taken = families.join(
                token,
                Map.of(
                        "name",
                        "Fatima Demir",
                        "email",
                        "f@example.org",
                        "password",
                        Families.PASSWORD,
                        "username",
                        "ouder"));
        assertEquals(422, taken.status(), taken.toString());
        assertTrue(taken.text().contains("fatima.demir"), "a free one is proposed: " + taken);

        Visitor browser = portal.anonymous();
        Answer page = browser.form(
                "/token/join", "token=" + token, "name=Fatima Demir", "email=fatima@gmial.com", "password=kort");
        assertEquals(422, page.status());
        assertTrue(page.text().contains("value=\"Fatima Demir\"") && page.text().contains("gmail.com"), page.text());
        assertFalse(page.text().contains("value=\"kort\""), "a password does not come back");
        Answer sure = families.join(
                token,
                Map.of(
                        "name",
                        "Fatima Demir",
                        "email",
                        "fatima@ziggo.n",
                        "sure",
                        "fatima@ziggo.n",
                        "password",
                        Families.PASSWORD));
        assertEquals("fatima.demir", sure.json().get("username").asText(), sure.toString());
    }

    @Test
    void whoHasAnAccountAddsAFurtherChild() throws Exception {
        JsonNode family = families.missing(1);
        String token = families.letter(family);
        Visitor father = portal.as("ouder2");
        Answer added = father.json().post("/token/add", "{\"token\":\"" + token + "\"}");
        assertEquals(200, added.status(), added.toString());
        String desktop = father.get("/de-linde/").text();
        assertTrue(
                desktop.contains("Mila")
                        && desktop.contains(family.get("firstName").asText()),
                desktop);
        Answer again = father.json().post("/token/add", "{\"token\":\"" + token + "\"}");
        assertEquals(422, again.status(), "it is there already: " + again);
        assertEquals(
                401,
                portal.anonymous()
                        .json()
                        .post("/token/add", "{\"token\":\"" + token + "\"}")
                        .status());
    }

    @Test
    void aParentOfTheGroupAppliesAndTheSchoolApproves() throws Exception {
        JsonNode family = families.missing(1);
        String group = family.get("group").asText();
        String letter = families.letters("/groups/" + group + "/token");
        String token = Families.tokens(letter).get(0);
        Answer opened = families.open(token);
        assertFalse(opened.text().contains(family.get("firstName").asText()), "it names no child: " + opened);
        String child = family.get("name").asText().toUpperCase(java.util.Locale.ROOT);
        Answer applied = portal.anonymous()
                .json()
                .post(
                        "/token/apply",
                        "{\"token\":\"" + token
                                + "\",\"name\":\"Nieuwe Ouder\",\"email\":\"nieuw@example.org\",\"child\":\"" + child
                                + "\"}");
        assertEquals(200, applied.status(), applied.toString());
        assertEquals(
                422, families.join(token, "Nieuwe Ouder", "nieuw@example.org").status(), "not without the school");

        JsonNode waiting =
                families.admin().get(Families.JOINING + "/applications").json().at("/waiting/0");
        assertEquals(family.get("pupil"), waiting.get("likely"), waiting.toString());
        String path = Families.JOINING + "/applications/" + waiting.get("id").asText();
        String decision = "{\"pupil\":\"" + family.get("pupil").asText() + "\"}";
        assertEquals(200, families.admin().post(path + "/approve", decision).status());
        assertEquals(409, families.admin().post(path + "/approve", decision).status(), "it is decided");
        String before = families.token("nieuw@example.org");
        assertEquals(200, families.admin().post(path + "/resend", "{}").status());
        String now = families.token("nieuw@example.org");
        assertNotEquals(before, now);
        assertEquals(422, families.open(before).status(), "the mail before does not work any more");
        Visitor parent = families.loggedIn(families.join(now, "Nieuwe Ouder", "nieuw@example.org"));
        assertEquals("/de-linde/welcome", parent.get("/de-linde/").header("Location"));
        assertEquals(List.of("Nieuwe Ouder"), families.joined(family));
        assertEquals(409, families.admin().post(path + "/resend", "{}").status(), "the parent is there");
    }

    @Test
    void whoIsRefusedReadsThat() throws Exception {
        String group = families.group("Groep 8");
        String token =
                Families.tokens(families.letters("/groups/" + group + "/token")).get(0);
        portal.anonymous()
                .json()
                .post(
                        "/token/apply",
                        "{\"token\":\"" + token
                                + "\",\"name\":\"Wie Dan\",\"email\":\"wie@example.org\",\"child\":\"Niemand\"}");
        JsonNode waiting =
                families.admin().get(Families.JOINING + "/applications").json().get("waiting");
        JsonNode line = waiting.get(waiting.size() - 1);
        assertTrue(line.get("likely").isNull(), line.toString());
        String path = Families.JOINING + "/applications/" + line.get("id").asText();
        assertEquals(200, families.admin().post(path + "/refuse", "{}").status());
        assertEquals(409, families.admin().post(path + "/refuse", "{}").status());
        assertTrue(portal.anonymous().get("/mailbox").text().contains("wie@example.org"));
    }

    @Test
    void guardiansAreInvitedByMailOnceForAllTheirChildren() {
        JsonNode family = families.missing(2);
        String group = family.get("group").asText();
        Answer mailed = families.admin().post(Families.JOINING + "/groups/" + group + "/mails", "{}");
        assertEquals(200, mailed.status(), mailed.toString());
        JsonNode known = family.at("/guardians/1");
        String token = families.token(known.get("email").asText());
        Answer opened = families.open(token);
        assertEquals(known.get("name"), opened.json().get("name"));
        Visitor parent = families.loggedIn(families.join(token, "Anders Gespeld", "anders@example.org"));
        assertEquals("/de-linde/welcome", parent.get("/de-linde/").header("Location"));
        assertEquals(List.of(known.get("name").asText()), families.joined(family), "as the school wrote it");
        assertEquals(422, families.open(token).status(), "it was for one");
    }

    @Test
    void aTokenEnds() throws Exception {
        JsonNode family = families.missing(1);
        String before = families.letter(family);
        String token = families.letter(family);
        assertEquals(422, families.open(before).status(), "the newer letter counts");
        String revoke = Families.JOINING + "/pupils/" + family.get("pupil").asText() + "/revoke";
        Answer revoked = families.admin().post(revoke, "{}");
        assertTrue(revoked.json().get("count").asInt() >= 1, revoked.toString());
        assertEquals(422, families.open(token).status());
        String last = families.letter(family);
        assertEquals(200, families.open(last).status());
        portal.forward(Duration.ofDays(8));
        assertEquals(422, families.open(last).status(), "a week is over");
    }

    @Test
    void ofManyAtOnceOneGetsIn() throws Exception {
        families.admin().post(Families.JOINING + "/settings", "{\"days\":7,\"guardians\":1,\"approves\":false}");
        String token = families.letter(families.missing(1));
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Answer>> tries = java.util.stream.IntStream.range(0, 6)
                    .<Callable<Answer>>mapToObj(number ->
                            () -> families.join(token, "Tegelijk Nummer" + number, "t" + number + "@example.org"))
                    .toList();
            TreeSet<Integer> answers = new TreeSet<>();
            int in = 0;
            for (Future<Answer> answer : people.invokeAll(tries)) {
                answers.add(answer.get().status());
                in += answer.get().status() == 200 ? 1 : 0;
            }
            assertEquals(1, in, answers.toString());
        } finally {
            people.shutdownNow();
            families.admin().post(Families.JOINING + "/settings", "{\"days\":7,\"guardians\":2,\"approves\":false}");
        }
    }

    @Test
    void approvalIsForLettersTooIfTheSchoolWants() throws Exception {
        families.admin().post(Families.JOINING + "/settings", "{\"days\":7,\"guardians\":2,\"approves\":true}");
        try {
            String token = families.letter(families.missing(1));
            assertTrue(families.open(token).json().get("applies").asBoolean());
            assertEquals(
                    422,
                    families.join(token, "Meteen Binnen", "meteen@example.org").status());
        } finally {
            families.admin().post(Families.JOINING + "/settings", "{\"days\":7,\"guardians\":2,\"approves\":false}");
        }
        assertEquals(
                422,
                families.admin()
                        .post(Families.JOINING + "/settings", "{\"days\":700,\"guardians\":2,\"approves\":true}")
                        .status());
    }

    @Test
    void tenThousandGuessesFindNothingAndLockNobodyOut() throws Exception {
        String token = families.letter(families.missing(1));
        TreeSet<Integer> answers = new TreeSet<>();
        Visitor guesser = portal.anonymous().json();
        String signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        String who = ",\"name\":\"Wie Dan\",\"email\":\"wie@example.org\",";
        List<List<String>> ways = List.of(
                List.of("/token", ""),
                List.of("/token/keep", ""),
                List.of("/token/join", who + "\"password\":\"" + Families.PASSWORD + "\""),
                List.of("/token/apply", who + "\"child\":\"Mila\""));
        for (int guess = 0; guess < 10_000; guess++) {
            String end =
                    "" + signs.charAt(guess % 32) + signs.charAt(guess / 32 % 32) + signs.charAt(guess / 1024 % 32);
            List<String> way = ways.get(guess % ways.size());
            Answer answer = guesser.post(way.get(0), "{\"token\":\"ZZZZ-ZZZZ-Z" + end + "\"" + way.get(1) + "}");
            answers.add(answer.status());
            assertEquals("", answer.header("Set-Cookie"), "nobody gets in");
        }
        assertEquals(new TreeSet<>(List.of(422, 429)), answers);
        assertEquals(200, families.open(token).status(), "whoever has a token gets in from the same address");
        Answer joined = families.join(token, "Echte Ouder", "echt@example.org");
        assertEquals("/de-linde/welcome", joined.json().get("home").asText(), "and is logged in: " + joined);
        assertEquals(200, portal.as("beheer").get("/de-linde/").status());
        assertEquals(
                200,
                Families.login(portal.anonymous(), "ouder", "schoolplein-demo").status());
    }

    @Test
    void otherSchoolsAndParentsSeeNothingOfIt() {
        assertEquals(404, portal.as("beheer-kompas").get(Families.JOINING).status());
        assertEquals(403, portal.as("ouder").get(Families.JOINING).status());
        assertEquals(
                403, portal.as("leerkracht").get(Families.JOINING + "/missing").status());
    }
}
