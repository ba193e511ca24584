package nl.schoolplein.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.schoolplein.portal.mount.Route;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever enters a code does that one thing, for as long as it works, and nothing else. */
class PassTest {
    private static final Set<String> LEAVING = Set.of("/logout", "/help/forget");

    private static Lunchroom lunchroom;
    private static TestPortal portal;

    @BeforeAll
    static void open() throws Exception {
        lunchroom = Lunchroom.open();
        portal = lunchroom.portal();
    }

    @AfterAll
    static void close() throws Exception {
        portal.close();
    }

    private static Visitor helper(String code) {
        return portal.withPass(Lunchroom.LINDE, code).at(Lunchroom.LINDE);
    }

    @Test
    void aHelperTicksTodaysListAndNothingElse() {
        JsonNode pass = lunchroom.pass("Ria van Dam", 60);
        assertTrue(pass.get("code").asText().matches("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}"), pass.toString());
        assertEquals(
                "/de-linde/code#code=" + pass.get("code").asText(),
                pass.get("path").asText());
        Visitor ria = helper(pass.get("code").asText().toLowerCase(Locale.ROOT).replace("-", " "));
        Answer begin = ria.get("/code");
        assertEquals("/de-linde/canteen/today", begin.header("Location"));
        Answer list = ria.get(Lunchroom.TODAY);
        list.shows("Ria van Dam, tot ")
                .shows("Klaar")
                .lacks("Mijn instellingen")
                .lacks("Boekenkast");
        assertEquals(303, ria.form("/canteen/today/Mila", "here=true").status());
        assertTrue(lunchroom.eater("Mila").get("here").asBoolean());
        for (String elsewhere :
                List.of("/", "/canteen/plain", "/canteen/office", "/search", "/notices", "/bookcase/")) {
            if (!elsewhere.equals("/")) {
                ria.get(elsewhere).isNotThere();
                ria.json().get(elsewhere).isNotThere();
            }
        }
        assertEquals(404, ria.get("/").status(), "no desktop");
    }

    @Test
    void theHelperKnowsNamesByIdAndWhoMayCollect() {
        Visitor ria = helper(lunchroom.pass("Ria", 60).get("code").asText());
        String mila = pupil("mila jansen");
        Answer answer = ria.json().post("/canteen/known", "{\"ids\":[\"" + mila + "\"]}");
        assertEquals(200, answer.status(), answer.toString());
        JsonNode known = answer.json();
        assertEquals(0, known.get("all").asInt());
        assertEquals("Mila Jansen", known.at("/names/0").asText());
        assertTrue(known.get("guardians").asInt() > 0);
        assertEquals(0, known.get("contacts").asInt());
        assertEquals(0, known.get("families").asInt());
        assertEquals(0, known.get("staff").asInt());
        assertEquals(0, known.get("actors").asInt());
        assertEquals("Ria", known.get("name").asText());
        assertEquals("VISITOR", known.get("capacity").asText());
        assertFalse(known.get("administrator").asBoolean());
        assertTrue(known.get("today").asBoolean());
        assertFalse(known.get("helpers").asBoolean());
    }

    private static String pupil(String name) {
        Answer found = lunchroom.administrator().get("/admin/people?kind=pupils&q=" + name.replace(' ', '+'));
        return found.json().at("/kinds/0/people/0/id").asText();
    }

    @Test
    void aPassIsOverToTheSecond() {
        Visitor ria = helper(lunchroom.pass("Ria", 60).get("code").asText());
        portal.forward(Duration.ofMinutes(59).plusSeconds(59));
        assertEquals(200, ria.get(Lunchroom.TODAY).status());
        portal.forward(Duration.ofSeconds(1));
        Answer over = ria.get(Lunchroom.TODAY);
        assertEquals("/de-linde/code?over", over.header("Location"), over.toString());
        ria.get("/code?over").shows("Je code werkt niet meer.");
        assertEquals(401, ria.json().get(Lunchroom.TODAY).status());
        assertEquals(401, ria.form("/canteen/today/Mila", "here=false").status());
    }

    @Test
    void aPassThatIsTakenBackEndsAtTheNextRequest() {
        JsonNode pass = lunchroom.pass("Ria", 60);
        Visitor ria = helper(pass.get("code").asText());
        assertEquals(200, ria.get(Lunchroom.TODAY).status());
        Answer ended = lunchroom
                .administrator()
                .post("/canteen/helpers/" + pass.get("id").asText() + "/end", "{}");
        assertEquals(200, ended.status(), ended.toString());
        assertEquals(303, ria.get(Lunchroom.TODAY).status());
        assertEquals(422, ria.form("/code", "code=" + pass.get("code").asText()).status());
    }

    @Test
    void aModuleThatIsOffIsNotThere() {
        Visitor ria = helper(lunchroom.pass("Ria", 60).get("code").asText());
        lunchroom.module("read-only");
        assertEquals(403, ria.form("/canteen/today/Mila", "here=true").status());
        assertEquals(404, ria.form("/canteen/helpers", "name=Ria").status());
        lunchroom.module("off");
        assertEquals(404, ria.get(Lunchroom.TODAY).status());
        lunchroom.module("on");
        assertEquals(200, ria.get(Lunchroom.TODAY).status());
    }

    @Test
    void staffReadsTheCodeAgainAndSeesWhenItWasUsed() {
        JsonNode pass = lunchroom.pass("Zoë", 60);
        JsonNode open = listed(pass);
        assertEquals(pass.get("code"), open.get("code"));
        assertTrue(open.get("lastUsed").isNull(), open.toString());
        helper(pass.get("code").asText()).get(Lunchroom.TODAY);
        assertFalse(listed(pass).get("lastUsed").isNull());
        assertEquals(
                403,
                portal.as("ouder").at(Lunchroom.LINDE).get("/canteen/office").status());
    }

    private static JsonNode listed(JsonNode pass) {
        for (JsonNode one :
                lunchroom.administrator().get("/canteen/office").json().get("passes")) {
            if (one.get("id").equals(pass.get("id"))) {
                return one;
            }
        }
        throw new AssertionError("not among the passes: " + pass);
    }

    @Test
    void itIsForAnActionThatIsForPassesAndOfWhoeverMayDoIt() {
        Visitor administrator = lunchroom.administrator();
        assertEquals(
                500,
                administrator
                        .post("/canteen/helpers", Lunchroom.helper("Ria", 60, "HELPERS"))
                        .status(),
                "HELPERS is not for passes");
        assertEquals(
                403,
                administrator
                        .post("/canteen/helpers", Lunchroom.helper("Ria", 60, "SCAN"))
                        .status(),
                "nobody gives what they may not do");
    }

    @Test
    void wrongCodesAreSaidTheSameAndSlowedDown() {
        JsonNode pass = lunchroom.pass("Ria", 60);
        Visitor guesser = portal.anonymous().at(Lunchroom.LINDE);
        String gone = lunchroom.pass("Weg", 1).get("code").asText();
        portal.forward(Duration.ofMinutes(2));
        assertEquals(
                guesser.form("/code", "code=" + gone).text().replace(gone, "X"),
                guesser.form("/code", "code=ABCD-EFGH").text().replace("ABCD-EFGH", "X"));
        assertEquals(422, guesser.form("/code", "code=x").status());
        int status = 422;
        for (int tries = 0; tries < 20 && status == 422; tries++) {
            status = guesser.form("/code", "code=ABCD-EFGH").status();
        }
        assertEquals(429, status);
        guesser.form("/code", "code=ABCD-EFGH").shows("Er is te vaak een verkeerde code ingevuld.");
        assertEquals(
                429, guesser.form("/code", "code=" + pass.get("code").asText()).status(), "a right one waits too");
        portal.forward(Duration.ofMinutes(10));
        assertEquals(
                303, guesser.form("/code", "code=" + pass.get("code").asText()).status());
    }

    @Test
    void aCodeIsOfOneSchool() {
        String code = lunchroom.pass("Ria", 60).get("code").asText();
        Visitor elsewhere = portal.anonymous().at("het-kompas");
        assertEquals(422, elsewhere.form("/code", "code=" + code).status());
        portal.forward(Duration.ofMinutes(1));
        Visitor ria = portal.withPass(Lunchroom.LINDE, code);
        assertEquals(404, ria.get("/het-kompas/canteen/today").status());
        assertEquals(200, ria.get("/het-kompas/code").status());
    }

    @Test
    void anAccountIsLoggedOutOnTheDevice() {
        Visitor teacher = portal.as("leerkracht").at(Lunchroom.LINDE);
        teacher.get("/code").shows("Op dit apparaat is iemand ingelogd.");
        assertEquals(200, teacher.get("/bookcase/").status());
        String code = lunchroom.pass("Ria", 60).get("code").asText();
        assertEquals(303, teacher.form("/code", "code=" + code).status());
        assertEquals(404, teacher.get("/bookcase/").status());
        assertEquals(200, teacher.get(Lunchroom.TODAY).status());
        Answer end = teacher.form("/code/end");
        assertTrue(end.header("Clear-Site-Data").contains("storage"));
        assertEquals(303, teacher.get(Lunchroom.TODAY).status());
        portal.forward(Duration.ofSeconds(1));
    }

    @Test
    void itIsInTheAuditLogAndForgottenAfterAMonth() {
        JsonNode pass = lunchroom.pass("Ria van Dam", 60);
        helper(pass.get("code").asText()).get(Lunchroom.TODAY);
        portal.as("beheer")
                .at(Lunchroom.LINDE)
                .get("/admin/audit")
                .shows("gaf een code om te helpen")
                .shows("Ria van Dam kwam binnen met een code");
        portal.forward(Duration.ofDays(29));
        portal.portal().installation().jobs().look();
        assertEquals(1, rows(pass));
        portal.forward(Duration.ofDays(3));
        Instant end = Instant.now().plusSeconds(60);
        while (rows(pass) > 0) {
            assertTrue(Instant.now().isBefore(end), "it is still there");
            portal.portal().installation().jobs().look();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static long rows(JsonNode pass) {
        var kept = portal.portal().installation();
        return kept.rows()
                .read(
                        kept.schools().bySlug(Lunchroom.LINDE).orElseThrow().id(),
                        session -> session.createSelectionQuery(
                                        "select count(*) from PassRow where id = :id", Long.class)
                                .setParameter(
                                        "id", UUID.fromString(pass.get("id").asText()))
                                .getSingleResult());
    }

    /** Every way into the portal, as the portal itself lists them. */
    @TestFactory
    Stream<DynamicTest> walls() {
        String code = lunchroom.pass("Ria", 600).get("code").asText();
        Visitor ria = portal.withPass(Lunchroom.LINDE, code);
        return portal.portal().routes().stream()
                .filter(route -> !route.path().endsWith("/code/end") && !LEAVING.contains(route.path()))
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> {
                    for (Visitor either : List.of(ria, ria.json())) {
                        check(route, ask(either, route));
                    }
                }));
    }

    private static Answer ask(Visitor visitor, Route route) {
        String path = route.path()
                .replaceFirst("\\{school}", Lunchroom.LINDE)
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return route.writes()
                ? visitor.send(route.method(), path, BodyPublishers.ofString("{\"x\":1}"), "application/json")
                : visitor.get(path);
    }

    private static void check(Route route, Answer answer) {
        boolean anybodys = route.module().equals("portal") && "ANYONE".equals(route.rule());
        boolean own = route.module().equals("canteen") && "TODAY".equals(route.rule());
        if (anybodys) {
            assertTrue(answer.status() < 500, answer.toString());
        } else if (own) {
            Set<Integer> in = route.path().contains("{who}") ? Set.of(422, 404) : Set.of(200, 422, 405);
            assertTrue(in.contains(answer.status()), answer.toString());
        } else if (route.path().equals("/{school}")) {
            assertEquals("/de-linde/code", answer.header("Location"), "to where they begin");
        } else {
            assertEquals(404, answer.status(), answer.toString());
        }
    }
}
