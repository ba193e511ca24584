package nl.schoolplein.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school introduces the bookcase step by step; the clock alone says how far it is. */
class PlanTest {
    /** Longer than it takes on a machine with other things to do: what is asked then comes at its second. */
    private static final Duration TO_LOG_IN = Duration.ofMinutes(2);

    static final String PLAN = "/de-linde/admin/plan";
    private static final String STEPS = PLAN + "/steps";
    private static final String BOOKCASE = "/de-linde/bookcase/";

    private TestPortal portal;
    private Visitor admin;
    private School linde;

    @BeforeEach
    void start() throws Exception {
        portal = TestPortal.with(School.PLUGINS);
        admin = portal.as("beheer").json();
        linde = new School(portal);
        linde.switchNow("off");
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    private LocalDate day(int days) {
        return LocalDate.now(portal.clock()).plusDays(days);
    }

    private Answer add(String state, LocalDate date, String more) {
        return admin.post(
                STEPS,
                "{\"modules\":[\"bookcase\"],\"state\":\"" + state + "\",\"date\":\"" + date + "\"" + more + "}");
    }

    private static String groups(String... ids) {
        return ",\"groups\":[\"" + String.join("\",\"", ids) + "\"]";
    }

    private static String id(Answer added) {
        assertEquals(200, added.status(), added.toString());
        return added.json().at("/0/id").asText();
    }

    /** Puts the clock so long before or after a moment. */
    private void goTo(Answer added, Duration after) {
        Instant at = Instant.parse(added.json().at("/0/from").asText()).plus(after);
        Duration before = Duration.between(portal.clock().instant(), at.minus(TO_LOG_IN));
        if (!before.isNegative()) {
            portal.forward(before);
            admin = portal.as("beheer").json();
            List.of("leerkracht", "ouder", "ouder2").forEach(portal::as);
        }
        portal.clock().forward(Duration.between(portal.clock().instant(), at));
    }

    private int seenBy(String login) {
        return portal.as(login).get(BOOKCASE).status();
    }

    @Test
    void eachStepHoldsFromItsSecondOn() {
        Answer team = add("preview", day(3), "");
        Answer pilot = add("pilot", day(10), groups(linde.group("Groep 3")) + ",\"time\":\"10:30\"");
        Answer all = add("on", day(17), "");
        assertEquals(404, seenBy("leerkracht"));
        goTo(team, Duration.ofSeconds(-1));
        assertEquals(404, seenBy("leerkracht"));
        goTo(team, Duration.ofSeconds(1));
        assertEquals(200, seenBy("leerkracht"));
        assertEquals(404, seenBy("ouder2"));
        goTo(pilot, Duration.ofSeconds(-1));
        assertEquals(404, seenBy("ouder2"));
        goTo(pilot, Duration.ofSeconds(1));
        assertEquals(200, seenBy("ouder2"));
        assertFalse(portal.as("ouder").json().get(BOOKCASE).text().contains("Spreekbeurt"), "which is for Groep 6");
        goTo(all, Duration.ofSeconds(-1));
        assertFalse(portal.as("ouder").json().get(BOOKCASE).text().contains("Spreekbeurt"));
        goTo(all, Duration.ofSeconds(1));
        assertEquals("on", linde.bookcase().get("state").asText());
        assertTrue(linde.bookcase().get("next").isNull());
        assertEquals(3, admin.get(PLAN).json().get("dates").size(), "what was done stays in the plan");
    }

    @Test
    void theBoardShowsTheNextStepAndHowManyMore() {
        add("preview", day(3), "");
        add("on", day(10), "");
        add("read-only", day(20), "");
        assertEquals("preview", linde.bookcase().at("/next/state").asText());
        assertTrue(portal.as("beheer").get("/de-linde/admin/modules").text().contains("en nog 2 stappen"));
        assertEquals(
                200,
                admin.send("DELETE", "/de-linde/admin/modules/bookcase/next", BodyPublishers.noBody(), "")
                        .status());
        assertEquals("on", linde.bookcase().at("/next/state").asText(), "only the next one is dropped");
    }

    @Test
    void whatMakesNoSenseComesBackWithWhatWasTyped() {
        add("preview", day(3), "");
        assertEquals(422, add("on", day(3), "").status(), "two at the same moment");
        assertEquals(422, add("on", day(0), ",\"time\":\"00:00\"").status(), "past");
        assertEquals(422, add("on", day(800), "").status(), "far away");
        assertEquals(422, add("pilot", day(4), "").status(), "a pilot of nobody");
        String foreign = portal.as("beheer-kompas")
                .json()
                .get("/het-kompas/modules")
                .json()
                .at("/groups/0/id")
                .asText();
        assertEquals(422, add("pilot", day(4), groups(foreign)).status());
        assertEquals(
                422,
                admin.post(STEPS, "{\"modules\":[\"nothing\"],\"state\":\"on\",\"date\":\"" + day(4) + "\"}")
                        .status());
        Answer page = portal.as("beheer")
                .form(STEPS, "modules=bookcase", "state=pilot", "date=" + day(5), "time=", "reason=Mijn goede reden");
        assertEquals(422, page.status());
        assertTrue(page.text().contains("value=\"Mijn goede reden\""), page.text());
        assertTrue(page.text().contains("minstens één groep"));
        assertEquals(1, admin.get(PLAN).json().get("dates").size());
    }

    @Test
    void whoLookedAtAnOlderStepIsToldWhatItIsNow() {
        String step = STEPS + "/" + id(add("preview", day(3), ""));
        String change = "{\"state\":\"%s\",\"date\":\"" + day(4) + "\",\"version\":0}";
        assertEquals(200, admin.put(step, change.formatted("on")).status());
        Answer late = admin.put(step, change.formatted("off"));
        assertEquals(409, late.status());
        assertEquals("on", late.json().at("/plan/dates/0/changes/0/step/state").asText());
        assertEquals(List.of("PLAN_CHANGED"), late.json().get("changes").findValuesAsText("what"));
        Answer page = portal.as("beheer").form(step, "state=off", "date=" + day(4), "version=0");
        assertEquals(409, page.status());
        assertTrue(page.text().contains("heeft iemand anders Boekenkast veranderd"), page.text());
        assertTrue(page.text().contains("Karin Mulder veranderde een stap van Boekenkast"), page.text());
        assertTrue(page.text().contains("Uit voor iedereen vanaf"), "what was wished for");
        assertTrue(page.text().contains("name=\"version\" value=\"1\""), "and how to do it all the same");
        assertEquals(
                409, portal.as("beheer").form(step + "/remove", "version=0").status());
        assertEquals(
                303, portal.as("beheer").form(step + "/remove", "version=1").status());
        assertEquals(404, admin.get(step).status());
    }

    @Test
    void whatHasBeenCanNoLongerChange() {
        Answer added = add("preview", day(3), "");
        String step = STEPS + "/" + id(added);
        goTo(added, Duration.ofSeconds(1));
        assertEquals(200, admin.get(step).status());
        assertEquals(
                409,
                admin.put(step, "{\"state\":\"on\",\"date\":\"" + day(4) + "\"}")
                        .status());
        assertEquals(
                409, admin.send("DELETE", step, BodyPublishers.noBody(), "").status());
        assertEquals("preview", linde.bookcase().get("state").asText());
    }

    @Test
    void aDateMovesWithItsLetter() {
        Answer added = add("on", day(3), "");
        add("off", day(9), "");
        String date = PLAN + "/dates/" + added.json().at("/0/from").asText();
        assertEquals(
                200,
                admin.put(date + "/letter", "{\"language\":\"nl\",\"opening\":\"Hoera\",\"closing\":\"Dag\"}")
                        .status());
        assertEquals(422, admin.post(date, "{\"date\":\"" + day(9) + "\"}").status(), "where something is planned");
        assertEquals(422, admin.post(date, "{\"date\":\"" + day(-1) + "\"}").status());
        String seen = id(added) + ":0";
        assertEquals(
                409,
                admin.post(date, "{\"date\":\"" + day(5) + "\",\"seen\":[\"" + seen + "1\"]}")
                        .status());
        Answer moved = admin.post(date, "{\"date\":\"" + day(5) + "\",\"seen\":[\"" + seen + "\"]}");
        assertEquals(200, moved.status(), moved.toString());
        JsonNode first = moved.json().at("/dates/0");
        assertEquals(id(added), first.at("/changes/0/step/id").asText());
        assertEquals(404, admin.get(date).status());
        assertTrue(admin.get(PLAN + "/dates/" + first.get("from").asText() + "/letter")
                .text()
                .contains("Hoera"));
        assertEquals("PLAN_MOVED", linde.trail().get(0).get("what").asText());
    }

    @Test
    void aStartIsProposedFromThreeDates() {
        String wish = "{\"modules\":[\"bookcase\"],\"groups\":[\"" + linde.group("Groep 3") + "\"],\"team\":\"" + day(3)
                + "\",\"pilot\":\"%s\",\"all\":\"" + day(20) + "\"}";
        assertEquals(422, admin.post(PLAN + "/proposal", wish.formatted(day(2))).status(), "before the team");
        Answer planned = admin.post(PLAN + "/proposal", wish.formatted(day(9)));
        assertEquals(
                List.of("preview", "pilot", "on"),
                planned.json().findValues("step").stream()
                        .map(step -> step.get("state").asText())
                        .toList());
        assertEquals(422, admin.post(PLAN + "/proposal", wish.formatted(day(9))).status(), "twice");
    }

    @Test
    void aStepInAHolidayCarriesAHint() {
        LocalDate christmas = LocalDate.of(day(0).getYear(), 12, 25);
        LocalDate day = christmas.isAfter(day(0)) ? christmas : christmas.plusYears(1);
        Answer added = add("on", day, "");
        assertEquals("Kerstvakantie", admin.get(PLAN).json().at("/dates/0/free").asText(), added.toString());
        assertTrue(portal.as("beheer").get(PLAN).text().contains("Geen school: Kerstvakantie"));
    }

    @Test
    void everyChangeIsInTheTrail() {
        String step = STEPS + "/" + id(add("preview", day(3), ",\"reason\":\"rustig aan\""));
        admin.put(step, "{\"state\":\"on\",\"date\":\"" + day(4) + "\"}");
        admin.send("DELETE", step, BodyPublishers.noBody(), "");
        assertEquals(
                List.of("PLAN_DROPPED", "PLAN_CHANGED", "STATE"),
                linde.trail().findValuesAsText("what").subList(0, 3));
        assertTrue(linde.trail().toString().contains("rustig aan"));
        assertTrue(
                portal.as("beheer").get("/de-linde/admin/modules/trail").text().contains("veranderde een stap"));
    }

    @Test
    void thePlanAsksTheDatabaseNothingHoweverLongItIs() {
        for (int number = 1; number <= 25; number++) {
            add(number % 2 == 0 ? "on" : "off", day(number), "");
        }
        for (String page : List.of(PLAN, STEPS + "/new")) {
            assertEquals(
                    0,
                    portal.statementsOf(() ->
                            assertEquals(200, portal.as("beheer").get(page).status())),
                    page);
        }
    }
}
