package nl.schoolplein.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** De Linde takes over the plan of Het Kompas, a school of the same board. */
class TakeoverTest {
    private static final String COPY = PlanTest.PLAN + "/copy";
    private static final String KOMPAS = COPY + "/het-kompas";

    private TestPortal portal;
    private Visitor admin;
    private Visitor kompas;

    @BeforeEach
    void start() throws Exception {
        portal = TestPortal.with(School.PLUGINS);
        admin = portal.as("beheer").json();
        kompas = portal.as("beheer-kompas").json();
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
    }

    private JsonNode difference(String query) {
        Answer answer = admin.get(KOMPAS + query);
        assertEquals(200, answer.status(), answer.toString());
        return answer.json().get("takeover");
    }

    private static List<String> all(JsonNode list, String field) {
        List<String> values = new ArrayList<>();
        list.forEach(one -> values.add(one.get(field).asText()));
        return values;
    }

    @Test
    void thePlanComesOverWithItsWeekdaysAndItsGroups() {
        JsonNode shown = difference("?first=" + LocalDate.now(portal.clock()).plusDays(30));
        LocalDate original = LocalDate.parse(shown.get("original").asText());
        LocalDate first = LocalDate.parse(shown.get("first").asText());
        assertEquals(original.getDayOfWeek(), first.getDayOfWeek());
        assertTrue(!first.isBefore(LocalDate.now(portal.clock()).plusDays(30)));
        assertEquals(List.of("new", "new", "new", "new", "new"), all(shown.get("steps"), "kind"));
        assertEquals(2, shown.at("/steps/1/groups").size(), "3/4 is Groep 3 and Groep 4 here");
        assertEquals(0, shown.get("unmatched").size());
        assertEquals(0, admin.get(PlanTest.PLAN).json().get("dates").size(), "nothing has happened yet");
        Answer taken = admin.post(
                KOMPAS,
                "{\"first\":\"" + first + "\",\"seen\":\"" + shown.get("seen").asText() + "\"}");
        assertEquals(200, taken.status(), taken.toString());
        JsonNode plan = admin.get(PlanTest.PLAN).json();
        assertEquals(5, plan.get("dates").size());
        assertEquals("pilot", plan.at("/dates/1/changes/0/step/state").asText());
        assertEquals(
                List.of("same", "same", "same", "same", "same"),
                all(difference("?first=" + first).get("steps"), "kind"),
                "a second time there is nothing to do");
        JsonNode trail = new School(portal).trail();
        assertTrue(
                trail.toString().contains("PLAN_TAKEN") && trail.toString().contains("Het Kompas"), trail.toString());
        JsonNode theirs = kompas.get("/het-kompas/admin/modules/trail").json().at("/changes/0");
        assertEquals("PLAN_GIVEN", theirs.get("what").asText());
        assertEquals("De Linde", theirs.get("who").asText());
    }

    @Test
    void settingsAndStatesGoAlongOnlyWhenTicked() {
        new School(portal).switchNow("off");
        kompas.put("/het-kompas/admin/modules/bookcase/settings/new-for-days", "{\"value\":\"21\"}");
        JsonNode plain = difference("");
        assertEquals(0, plain.get("settings").size());
        assertEquals(0, plain.get("states").size());
        JsonNode both = difference("?settings=true&states=true");
        assertEquals("14", both.at("/settings/0/before").asText());
        assertEquals("21", both.at("/settings/0/after").asText());
        assertEquals("on", both.at("/states/0/state").asText());
        admin.post(KOMPAS, "{\"first\":\"" + both.get("first").asText() + "\",\"settings\":true,\"states\":true}");
        assertEquals("on", new School(portal).bookcase().get("state").asText());
        assertEquals(
                21,
                admin.get("/de-linde/admin/modules/bookcase/settings")
                        .json()
                        .at("/settings/0/value")
                        .asInt());
    }

    @Test
    void whatChangedMeanwhileIsLookedAtFirst() {
        JsonNode shown = difference("");
        kompas.post(
                "/het-kompas/admin/plan/steps",
                "{\"modules\":[\"bookcase\"],\"state\":\"off\",\"date\":\""
                        + LocalDate.now(portal.clock()).plusDays(2) + "\"}");
        Answer late = portal.as("beheer")
                .form(
                        KOMPAS,
                        "first=" + shown.get("first").asText(),
                        "seen=" + shown.get("seen").asText());
        assertEquals(409, late.status(), late.toString());
        assertTrue(late.text().contains("Bekijk eerst opnieuw"));
        assertEquals(
                422,
                portal.as("beheer")
                        .form(KOMPAS, "first=" + LocalDate.now(portal.clock()).minusDays(1))
                        .status());
        assertEquals(0, admin.get(PlanTest.PLAN).json().get("dates").size());
    }

    @Test
    void groupsThatAreNotHereAreSaidAndLeftOut() {
        String group = new School(portal).group("Groep 3");
        admin.post(
                PlanTest.PLAN + "/steps",
                "{\"modules\":[\"bookcase\"],\"state\":\"pilot\",\"groups\":[\"" + group + "\"],\"date\":\""
                        + LocalDate.now(portal.clock()).plusDays(9) + "\"}");
        admin.put(PlanTest.PLAN + "/sharing", "{\"shared\":true}");
        JsonNode there =
                kompas.get("/het-kompas/admin/plan/copy/de-linde").json().get("takeover");
        assertEquals("Groep 3", there.at("/unmatched/0").asText(), "which is half of 3/4 there");
        assertEquals(List.of("left-out"), all(there.get("steps"), "kind"));
        kompas.post(
                "/het-kompas/admin/plan/copy/de-linde",
                "{\"first\":\"" + there.get("first").asText() + "\"}");
        assertEquals(5, kompas.get("/het-kompas/admin/plan").json().get("dates").size(), "as before");
    }

    @Test
    void withoutLeaveOfTheOtherSchoolThereIsNothing() {
        assertTrue(admin.get(COPY).text().contains("het-kompas"));
        assertEquals(200, admin.get(KOMPAS).status());
        assertEquals(404, kompas.get("/het-kompas/admin/plan/copy/de-linde").status(), "who never allowed it");
        assertEquals(404, admin.get(COPY + "/de-linde").status(), "nor from oneself");
        kompas.put("/het-kompas/admin/plan/sharing", "{\"shared\":false}");
        refused();
        kompas.put("/het-kompas/admin/plan/sharing", "{\"shared\":true}");
        assertEquals(200, admin.get(KOMPAS).status());
        var schools = portal.portal().installation().schools();
        String board = schools.bySlug("het-kompas").orElseThrow().board().orElseThrow();
        for (Optional<String> other : List.of(Optional.of("Een ander bestuur"), Optional.<String>empty())) {
            schools.belongs(schools.bySlug("het-kompas").orElseThrow().id(), other);
            refused();
        }
        schools.belongs(schools.bySlug("het-kompas").orElseThrow().id(), Optional.of(board));
        refused(); // until it allows it again
        assertEquals(
                List.of("PLAN_SHARED", "PLAN_UNSHARED"),
                kompas.get("/het-kompas/admin/modules/trail")
                        .json()
                        .get("changes")
                        .findValuesAsText("what")
                        .subList(0, 2));
    }

    private void refused() {
        assertFalse(admin.get(COPY).text().contains("het-kompas"));
        assertEquals(404, admin.get(KOMPAS).status());
        assertEquals(
                404,
                admin.post(
                                KOMPAS,
                                "{\"first\":\"" + LocalDate.now(portal.clock()).plusDays(9) + "\"}")
                        .status());
    }

    @Test
    void nothingOfThePeopleThereIsToBeSeen() {
        String page =
                portal.as("beheer").get(KOMPAS + "?settings=true&states=true").text();
        for (String name : List.of("Jeroen", "Yara", "de Wit", "Groep 1/2")) {
            assertFalse(page.contains(name), name);
        }
    }
}
