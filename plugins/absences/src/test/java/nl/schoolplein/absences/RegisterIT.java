package nl.schoolplein.absences;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import nl.schoolplein.testkit.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The teacher's page at 8:25, the office at 9:00, and what comes of corrections. */
@InPortal
class RegisterIT {
    private Visitor teacher;
    private Visitor sanne;
    private LocalDate today;
    private String group;
    private String mila;

    @BeforeEach
    void morning(TestPortal portal) {
        today = School.morning(portal, "08:20");
        teacher = portal.as("leerkracht").at("de-linde");
        sanne = portal.as("ouder").at("de-linde");
        mila = School.child(sanne, "Mila");
        group = ownGroup(teacher);
        sanne.json().get("/absences/reports").json().get("cards").forEach(card -> sanne.json()
                .post("/absences/reports/" + card.at("/id").asText() + "/withdraw", ""));
    }

    private static String ownGroup(Visitor teacher) {
        for (JsonNode one : teacher.json().get(School.ABSENCES).json().get("groups")) {
            if (one.get("own").asBoolean()) {
                return one.get("id").asText();
            }
        }
        throw new IllegalStateException("teaches nobody");
    }

    private JsonNode seat(String pupil) {
        for (JsonNode seat :
                teacher.json().get("/absences/groups/" + group).json().get("seats")) {
            if (seat.at("/pupil/id").asText().equals(pupil)) {
                return seat;
            }
        }
        throw new IllegalStateException("no such pupil");
    }

    private String list() {
        return "/absences/groups/" + group + "/" + today + "/MORNING/";
    }

    private void taps(String pupil, String state) {
        assertEquals(303, teacher.form(list() + pupil, "state=" + state).status());
    }

    @Test
    void whatParentsReportedStandsThereAlready() {
        assertEquals("PRESENT", seat(mila).get("presence").asText());
        sanne.submits("/absences/reports", "kind=ILL", "children=" + mila, "day=" + today);
        assertEquals("ILL", seat(mila).get("presence").asText());
        teacher.get("/absences/groups/" + group).shows("Ziek vanaf", "Lijst klopt");
        taps(mila, "PRESENT");
        assertEquals("PRESENT", seat(mila).get("presence").asText(), "came after all");
        taps(mila, "ABSENT");
        assertEquals("ILL", seat(mila).get("presence").asText(), "excused by the report");
    }

    @Test
    void theLaterTapWinsInWhateverOrderTheyArrive(TestPortal portal) {
        String early = portal.clock().instant().minusSeconds(120).toString();
        String late = portal.clock().instant().minusSeconds(60).toString();
        String tap = UUID.randomUUID().toString();
        for (int again = 0; again < 2; again++) {
            teacher.form(list() + mila, "state=LATE", "tap=" + tap, "tapped=" + late)
                    .isRefused(303);
        }
        teacher.form(list() + mila, "state=ABSENT", "tap=" + UUID.randomUUID(), "tapped=" + early)
                .isRefused(303);
        assertEquals("LATE", seat(mila).get("presence").asText());
        String page = teacher.get("/absences/pupils/" + mila).words();
        assertEquals(1, page.split("Te laat 8:", -1).length - 1, page);
        taps(mila, "PRESENT");
        teacher.get("/absences/pupils/" + mila).shows("Te laat 8:", "→ Er", "door jou");
    }

    @Test
    void theTimeAtWhichAChildCameIsThatOfTheTapUntilItIsSetRight(TestPortal portal) {
        forwardTo(portal, "08:41:30");
        taps(mila, "LATE");
        teacher.get("/absences/groups/" + group).shows("Te laat, 8:41");
        String late = "/absences/pupils/" + mila + "/late/" + today + "/MORNING";
        teacher.get(late).shows("Hoe laat kwam Mila?", "De les begint om 8:30");
        assertTrue(teacher.form(late, "arrived=08:29")
                .isRefused(422)
                .shows("De les begint pas om 8:30.")
                .text()
                .contains("08:29"));
        teacher.form(late, "arrived=08:42").isRefused(422).shows("Zo laat is het nog niet: het is nu 8:41.");
        teacher.form(late, "arrived=12:00").isRefused(422).shows("Om 12:00 was de les al voorbij.");
        teacher.form(late, "arrived=").isRefused(422);
        teacher.form(list() + mila, "state=LATE", "arrived=08:42").isRefused(422);
        assertEquals("08:41:00", seat(mila).get("arrived").asText());
        teacher.submits(late, "arrived=08:36").shows("Mila kwam om 8:36.", "Te laat, 8:36");
        teacher.get("/absences/pupils/" + mila).shows("Te laat 8:41 → Te laat 8:36", "Wanneer te laat");
        String when = today.format(java.time.format.DateTimeFormatter.ofPattern("dd-MM-yyyy")) + " 08:36";
        teacher.get("/absences/totals/csv?group=" + group).shows("Wanneer te laat", when);
        sanne.get(late).isRefused(403);
        sanne.form(late, "arrived=08:31").isRefused(403);
        portal.as("beheer-kompas").at("het-kompas").get(late).isNotThere();
        taps(mila, "PRESENT");
        teacher.get(late).isNotThere();
        teacher.submits(late, "arrived=08:31").shows("Mila staat niet meer als te laat op de lijst");
        assertEquals("PRESENT", seat(mila).get("presence").asText());
    }

    @Test
    void manyTapsAtOnceLeaveOneRow() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Answer>> all = IntStream.range(0, 12)
                .mapToObj(number -> threads.submit(
                        () -> teacher.form(list() + mila, "state=" + (number % 2 == 0 ? "ABSENT" : "LATE"))))
                .toList();
        for (Future<Answer> one : all) {
            assertEquals(303, one.get().status(), one.get().toString());
        }
        threads.shutdown();
        assertTrue(List.of("ABSENT", "LATE").contains(seat(mila).get("presence").asText()));
    }

    @Test
    void theOfficeCallsAboutWhoIsMissingAndKnowsWhichListsAreNotDone(TestPortal portal) {
        Visitor office = portal.as("beheer").at("de-linde");
        office.get("/absences/office").shows("Groep 3", "Lijst nog niet klaar");
        taps(mila, "ABSENT");
        teacher.submits(list() + "done").shows("De lijst van Groep 3 is klaar");
        assertTrue(office.json().get("/absences/office").json().get("open").findValuesAsText("name").stream()
                .noneMatch("Groep 3"::equals));
        office.get("/absences/office").shows("Mila Jansen", "Geen gehoor");
        office.submits("/absences/office/calls", "pupil=" + mila, "outcome=NO_ANSWER")
                .shows("Genoteerd bij Mila", "Geen gehoor door jou");
        office.submits("/absences/office/calls", "pupil=" + mila, "outcome=ILL");
        assertTrue(office.json().get("/absences/office").json().get("missing").findValuesAsText("firstName").stream()
                .noneMatch("Mila"::equals));
        sanne.get(School.ABSENCES).shows("Mila is ziek gemeld");
    }

    @Test
    void aNoteIsToldBeforeTheCutOffAndReadWithATap(TestPortal portal) {
        sanne.submits("/absences/notes", "pupil=" + mila, "day=" + today, "said=Oma haalt op")
                .shows("Doorgegeven voor Mila");
        String note =
                sanne.json().get("/absences/notes").json().at("/notes/0/id").asText();
        teacher.get("/absences/groups/" + group).shows("Mila: Oma haalt op");
        teacher.form("/absences/notes/" + note + "/seen").isRefused(303);
        sanne.get("/absences/notes").shows("Gelezen");
        assertTrue(sanne.notices().contains("De leerkracht heeft je bericht over Mila gelezen"));
        portal.at(moment(portal, "08:29:59"), () -> assertEquals(303, tells("Tante haalt op")));
        portal.at(moment(portal, "08:30:00"), () -> assertEquals(422, tells("Opa haalt op")));
    }

    private int tells(String said) {
        return sanne.form("/absences/notes", "pupil=" + mila, "day=" + today, "said=" + said)
                .status();
    }

    private void forwardTo(TestPortal portal, String time) {
        portal.forward(Duration.between(portal.clock().instant(), moment(portal, time)));
    }

    private Instant moment(TestPortal portal, String time) {
        return today.atTime(LocalTime.parse(time))
                .atZone(portal.clock().getZone())
                .toInstant();
    }

    @Test
    void whoMayCollectAndSeeNothingIsNamed(TestPortal portal) {
        String guardians = "/admin/people/pupils/" + mila + "/guardians";
        portal.as("beheer").at("de-linde").submits(guardians, "name=Opa Wim", "rights=MAY_COLLECT");
        teacher.get("/absences/pupils/" + mila).shows("Opa Wim");
    }

    @Test
    void whoHasNoBusinessThereGetsNothing(TestPortal portal) {
        sanne.get("/absences/groups/" + group).isRefused(403);
        sanne.form(list() + mila, "state=ABSENT").isRefused(403);
        sanne.get("/absences/office").isRefused(403);
        sanne.get("/absences/totals").isRefused(403);
        sanne.get("/absences/pupils/" + mila).isRefused(403);
        String other = portal
                .as("beheer")
                .at("de-linde")
                .json()
                .get(School.ABSENCES)
                .json()
                .get("groups")
                .findValuesAsText("id")
                .stream()
                .filter(id -> !id.equals(group))
                .findFirst()
                .orElseThrow();
        teacher.get("/absences/groups/" + other).isNotThere();
        teacher.get("/absences/totals?group=" + other).isNotThere();
        teacher.form("/absences/groups/" + other + "/" + today + "/MORNING/" + mila, "state=ABSENT")
                .isNotThere();
        teacher.form("/absences/groups/" + group + "/" + today.plusDays(1) + "/MORNING/" + mila, "state=ABSENT")
                .isNotThere();
        portal.as("beheer-kompas")
                .at("het-kompas")
                .get("/absences/pupils/" + mila)
                .isNotThere();
    }

    @Test
    void tapsWithoutANetworkStayAndArriveOnce() {
        String other = teacher.json().get("/absences/groups/" + group).json().get("seats").findValues("pupil").stream()
                .map(pupil -> pupil.get("id").asText())
                .filter(id -> !id.equals(mila))
                .findFirst()
                .orElseThrow();
        int changesOfMila = changes(mila);
        int changesOfOther = changes(other);
        Window window = teacher.browser();
        Page page = window.keeps("/absences/groups/" + group);
        int here = Integer.parseInt(page.locator("[data-count]").textContent());
        window.offline();
        page.locator(button(mila, "ABSENT")).click();
        page.locator(button(other, "LATE")).click();
        shows(page, other, here - 1);
        page.reload();
        shows(page, other, here - 1);
        assertEquals("PRESENT", seat(mila).get("presence").asText(), "nothing arrived yet");
        window.online();
        page.waitForCondition(() -> seat(mila).get("presence").asText().equals("ABSENT")
                && seat(other).get("presence").asText().equals("LATE"));
        shows(page, other, here - 1);
        assertEquals(changesOfMila + 1, changes(mila));
        assertEquals(changesOfOther + 1, changes(other));
    }

    private int changes(String pupil) {
        return teacher.json()
                .get("/absences/pupils/" + pupil)
                .json()
                .get("changes")
                .size();
    }

    private static String button(String pupil, String state) {
        return "button[data-one-of='s-" + pupil + "'][value=" + state + "]";
    }

    /** Mila is away, the other one came late, and so many are there: who is late is there. */
    private void shows(Page page, String other, int here) {
        assertThat(page.locator(button(mila, "ABSENT"))).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(button(mila, "PRESENT"))).hasAttribute("aria-pressed", "false");
        assertThat(page.locator(button(other, "LATE"))).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("[data-count]")).hasText("" + here);
    }

    @Test
    void allGroupsAreOneTable(TestPortal portal) {
        Visitor office = portal.as("beheer").at("de-linde");
        office.get("/absences/totals").shows("Alle groepen in een rekenblad");
        String all = office.get("/absences/totals/all/csv").text();
        assertTrue(
                all.contains("Mila") && all.contains("Groep 3") && all.contains("Tom") && all.contains("Groep 6"), all);
        String own = teacher.get("/absences/totals/all/csv").text();
        assertTrue(own.contains("Mila") && !own.contains("Groep 6"), own);
        sanne.get("/absences/totals/all/csv").isRefused(403);
    }

    @Test
    void thePageCostsTheSameForFewPupilsAndForMany(TestPortal portal) {
        Visitor office = portal.as("beheer").at("de-linde");
        List<String> groups =
                office.json().get(School.ABSENCES).json().get("groups").findValuesAsText("id");
        office.json().get("/absences/groups/" + groups.get(0));
        long most = 0;
        for (String one : groups) {
            taps(mila, one.hashCode() % 2 == 0 ? "ABSENT" : "LATE"); // nothing is answered from before
            long before = portal.portal().statements();
            office.json().get("/absences/groups/" + one);
            most = Math.max(most, portal.portal().statements() - before);
        }
        assertTrue(most <= 14, most + " statements");
    }
}
