package nl.schoolplein.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The switchboard as programs use it; the browser story tells it as people do. */
class SwitchboardTest {
    private static final String PATH = "/de-linde/admin/modules/bookcase";
    private static final String BOOKCASE = "/de-linde/bookcase/";

    private TestPortal portal;
    private Visitor admin;

    @BeforeEach
    void start() throws Exception {
        portal = Shared.portal();
        admin = portal.as("beheer").json();
    }

    @AfterEach
    void restore() {
        admin.send("DELETE", PATH + "/next", java.net.http.HttpRequest.BodyPublishers.noBody(), "");
        Shared.set(portal, "bookcase", "on");
    }

    private JsonNode bookcase() {
        for (JsonNode module : admin.get("/de-linde/admin/modules").json().get("modules")) {
            if (module.get("id").asText().equals("bookcase")) {
                return module;
            }
        }
        throw new AssertionError("no bookcase on the board");
    }

    @Test
    void theBoardSaysHowItIs() {
        JsonNode module = bookcase();
        for (String field : List.of("id", "title", "state", "groups", "from", "next", "offByTeacher", "version")) {
            assertTrue(module.has(field), field);
        }
        Answer changed = admin.put(PATH, "{\"state\":\"preview\",\"reason\":\"eerst het team\"}");
        assertEquals(200, changed.status());
        assertEquals("preview", changed.json().get("state").asText());
        assertEquals(changed.json(), bookcase());
        JsonNode last =
                admin.get("/de-linde/admin/modules/trail").json().get("changes").get(0);
        assertEquals("Karin Mulder", last.get("who").asText());
        assertEquals("eerst het team", last.get("reason").asText());
        assertEquals("on", last.get("from").asText());
        assertEquals("preview", last.get("to").asText());
    }

    @Test
    void whoLookedAtAnOldBoardIsToldSo() {
        int version = bookcase().get("version").asInt();
        assertEquals(
                200,
                admin.put(PATH, "{\"state\":\"preview\",\"version\":" + version + "}")
                        .status());
        Answer stale = admin.put(PATH, "{\"state\":\"off\",\"version\":" + version + "}");
        assertEquals(409, stale.status());
        assertEquals("preview", stale.json().at("/module/state").asText(), "with what is so now");
        Answer page = portal.as("beheer").form(PATH, "state=off", "version=" + version, "reason=Mijn goede reden");
        assertEquals(409, page.status());
        assertTrue(page.text().contains("Mijn goede reden"), "and what was typed comes back");
        assertTrue(page.text().contains("Toch zo instellen"), "with the choice to set it still");
        assertEquals("preview", bookcase().get("state").asText());
        assertEquals(200, admin.put(PATH, "{\"state\":\"off\"}").status(), "without a version it is done all the same");
    }

    @Test
    void whatIsPlannedComesAtItsTimeAndCanBeDropped() {
        OffsetDateTime from = OffsetDateTime.now(portal.clock()).plusHours(2).truncatedTo(ChronoUnit.MILLIS);
        Shared.set(portal, "bookcase", "off");
        Answer planned = admin.put(PATH, "{\"state\":\"on\",\"from\":\"" + from + "\"}");
        assertEquals("off", planned.json().get("state").asText());
        assertEquals("on", planned.json().at("/next/state").asText());
        assertEquals(
                from.toInstant(),
                OffsetDateTime.parse(planned.json().at("/next/from").asText()).toInstant());
        assertEquals(404, portal.as("ouder").get(BOOKCASE).status());
        assertEquals(
                200,
                admin.send("DELETE", PATH + "/next", java.net.http.HttpRequest.BodyPublishers.noBody(), "")
                        .status());
        assertTrue(bookcase().get("next").isNull());
        admin.put(PATH, "{\"state\":\"on\",\"from\":\"" + from + "\"}");
        portal.clock().forward(Duration.ofHours(2).plusSeconds(1));
        assertEquals(200, portal.as("ouder").get(BOOKCASE).status());
        assertEquals("on", bookcase().get("state").asText());
        assertTrue(bookcase().get("next").isNull());
    }

    @Test
    void aPlanStaysWhenSomethingElseIsSetNow() {
        OffsetDateTime from = OffsetDateTime.now(portal.clock()).plusHours(2);
        admin.put(PATH, "{\"state\":\"on\",\"from\":\"" + from + "\"}");
        Shared.set(portal, "bookcase", "pilot", "Groep 3");
        assertEquals("pilot", bookcase().get("state").asText());
        assertEquals("on", bookcase().at("/next/state").asText());
    }

    @Test
    void aPilotNamesGroupsOfThisSchool() {
        assertEquals(
                "groups",
                admin.put(PATH, "{\"state\":\"pilot\"}")
                        .json()
                        .at("/errors/0/field")
                        .asText());
        String foreign = portal.as("beheer-kompas")
                .json()
                .get("/het-kompas/modules")
                .json()
                .at("/groups/0/id")
                .asText();
        assertEquals(
                422,
                admin.put(PATH, "{\"state\":\"pilot\",\"groups\":[\"" + foreign + "\"]}")
                        .status());
        assertEquals(
                422,
                admin.put(PATH, "{\"state\":\"pilot\",\"groups\":[\"nonsense\"]}")
                        .status());
        assertEquals("on", bookcase().get("state").asText());
    }

    @Test
    void readOnlyLetsLookAndSaysWhyNotMore() {
        Shared.set(portal, "bookcase", "read-only");
        assertEquals(200, portal.as("ouder").get(BOOKCASE).status());
        Answer refused = portal.as("leerkracht").form(BOOKCASE + "folders", "name=Iets");
        assertEquals(403, refused.status());
        assertTrue(refused.text().contains("alleen lezen"));
        assertFalse(
                portal.as("leerkracht")
                        .json()
                        .get(BOOKCASE)
                        .json()
                        .get("mayAdd")
                        .asBoolean(),
                "nor is it offered");
    }

    @Test
    void aTeacherSwitchesItOffForTheOwnGroup() {
        String group3 = Shared.group(portal, "Groep 3");
        String group6 = Shared.group(portal, "Groep 6");
        Visitor teacher = portal.as("leerkracht").json();
        assertEquals(
                200,
                teacher.put("/de-linde/modules/bookcase/groups/" + group3, "{\"on\":false}")
                        .status());
        assertEquals(404, portal.as("ouder2").get(BOOKCASE).status(), "whose child is in group 3");
        assertEquals(200, portal.as("ouder").get(BOOKCASE).status(), "who has one in group 6 too");
        assertFalse(portal.as("ouder").json().get("/de-linde/").text().contains("lettergroei"));
        assertEquals(group3, bookcase().at("/offByTeacher/0").asText());
        assertEquals(
                403,
                teacher.put("/de-linde/modules/bookcase/groups/" + group6, "{\"on\":false}")
                        .status());
        assertEquals(
                404,
                teacher.put("/de-linde/modules/nothing-x/groups/" + group3, "{\"on\":false}")
                        .status());
        assertEquals(
                404,
                teacher.put("/de-linde/modules/bookcase/groups/nonsense", "{\"on\":false}")
                        .status());
        assertEquals(
                200,
                teacher.put("/de-linde/modules/bookcase/groups/" + group3, "{\"on\":true}")
                        .status());
        assertEquals(200, portal.as("ouder2").get(BOOKCASE).status());
    }

    @Test
    void whatTheOperatorDoesNotOfferIsNotThere() {
        Visitor operator = portal.as("platform").json();
        String offer = "/operator/schools/de-linde/modules/bookcase";
        assertEquals(200, operator.put(offer, "{\"offered\":false}").status());
        assertEquals(404, portal.as("ouder").get(BOOKCASE).status());
        assertEquals(404, admin.put(PATH, "{\"state\":\"on\"}").status());
        assertEquals(
                0, admin.get("/de-linde/admin/modules").json().get("modules").size());
        assertEquals(200, operator.put(offer, "{\"offered\":true}").status());
        assertEquals(200, portal.as("ouder").get(BOOKCASE).status(), "what the school had set is back");
    }

    @Test
    void aSettingIsCheckedKeptAndUsed() {
        String path = PATH + "/settings/new-for-days";
        assertEquals(
                14, admin.get(PATH + "/settings").json().at("/settings/0/value").asInt());
        for (String wrong : List.of("0", "3651", "many", "")) {
            assertEquals(422, admin.put(path, "{\"value\":\"" + wrong + "\"}").status(), wrong);
        }
        assertTrue(
                portal.as("beheer")
                        .form(PATH + "/settings", "new-for-days=4000")
                        .text()
                        .contains("value=\"4000\""),
                "it comes back");
        assertEquals(
                404, admin.put(PATH + "/settings/nothing", "{\"value\":\"1\"}").status());
        assertEquals(200, admin.put(path, "{\"value\":\"1\"}").status());
        Visitor unread = somebodyWhoOpenedNothing().json();
        assertFalse(unread.get("/de-linde/").text().contains("Nieuwsbrief november"));
        assertEquals(200, admin.put(path, "{\"value\":\"14\"}").status());
        assertTrue(unread.get("/de-linde/").text().contains("Nieuwsbrief november"));
    }

    /** What somebody opened is not new to them, and the tests share the other people. */
    private Visitor somebodyWhoOpenedNothing() {
        var installation = portal.portal().installation();
        UUID school = installation.schools().bySlug("de-linde").orElseThrow().id();
        var entry = installation.accounts().enter("leest-niets", "Lies Niets", school);
        installation.schools().administers(school, entry.account(), entry.name());
        Visitor visitor = portal.anonymous();
        visitor.form(
                "/login", "username=leest-niets", "password=" + entry.password().orElseThrow());
        return visitor;
    }

    @Test
    void manyWhoSwitchAtOnceAllGetAnAnswer() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 24)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> admin.put(PATH, "{\"state\":\"" + (number % 2 == 0 ? "on" : "preview") + "\"}")
                                .status()))
                .toList();
        answers.forEach(answer -> assertEquals(200, answer.join()));
        assertNotNull(bookcase());
    }

    @Test
    void whoIsBothChoosesInWhatCapacityToCome() {
        Visitor both = portal.as("dubbel");
        assertEquals(200, both.get("/het-kompas/modules").status(), "as staff first");
        assertEquals(303, both.form("/me/capacity", "capacity=GUARDIAN").status());
        assertEquals(403, both.get("/het-kompas/modules").status(), "rights are never the sum");
        assertEquals(303, both.form("/me/capacity", "capacity=STAFF").status());
        assertEquals(200, both.get("/het-kompas/modules").status());
    }
}
