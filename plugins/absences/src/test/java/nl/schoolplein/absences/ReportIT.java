package nl.schoolplein.absences;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reporting a child ill, the question of the next morning, and being better. */
@InPortal
class ReportIT {
    private Visitor sanne;
    private Visitor mark;
    private Visitor teacher;
    private String mila;
    private String tom;
    private LocalDate today;

    @BeforeEach
    void morning(TestPortal portal) {
        today = School.morning(portal, "07:45");
        sanne = portal.as("ouder").at("de-linde");
        mark = portal.as("ouder2").at("de-linde");
        teacher = portal.as("leerkracht").at("de-linde");
        mila = School.child(sanne, "Mila");
        tom = School.child(sanne, "Tom");
        sanne.json()
                .get("/absences/reports")
                .json()
                .get("cards")
                .forEach(card -> withdraw(card.at("/id").asText()));
    }

    private void withdraw(String report) {
        sanne.json().post("/absences/reports/" + report + "/withdraw", "");
    }

    private Answer ill(Visitor who, String... more) {
        String[] fields = new String[more.length + 1];
        fields[0] = "kind=ILL";
        System.arraycopy(more, 0, fields, 1, more.length);
        return who.form("/absences/reports", fields);
    }

    private String report(Visitor who, String child) {
        assertEquals(303, ill(who, "children=" + child, "day=" + today).status());
        return who.json().get("/absences/reports").json().at("/cards/0/id").asText();
    }

    @Test
    void oneTapReportsAndTheOtherParentAndTheTeacherKnow(TestPortal portal) {
        sanne.submits("/absences/reports", "kind=ILL", "children=" + mila, "day=" + today)
                .shows("Mila is gemeld. De school weet het.", "om 7 uur");
        mark.get(School.ABSENCES).shows("Mila is ziek gemeld", "door Sanne Visser, 7:4");
        mark.get("/").shows("Mila is ziek gemeld");
        assertTrue(mark.notices().stream().anyMatch(text -> text.startsWith("Mila is afgemeld voor")));
        assertTrue(teacher.notices().stream().anyMatch(text -> text.startsWith("Mila is afgemeld voor")));
        assertFalse(teacher.notices().toString().contains("ziek"), "no health in notices");
    }

    @Test
    void fromTheDesktopToReportedAreThreeTapsOnAPhone() {
        Page page = sanne.browser().opens("/");
        assertEquals(360, page.viewportSize().width);
        page.locator("main a[href='/de-linde/absences/']").first().click();
        page.locator("label.opt")
                .filter(new Locator.FilterOptions().setHasText("Mila"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("melden"))
                .click();
        assertThat(page.getByText("Mila is gemeld. De school weet het.")).isVisible();
        mark.get(School.ABSENCES).shows("Mila is ziek gemeld");
    }

    @Test
    void allChildrenComeBackTickedWithWhatIsWrong() {
        String page = ill(sanne, "children=" + mila, "children=" + tom, "otherDay=" + today.minusDays(30))
                .isRefused(422)
                .text();
        assertTrue(isTicked(page, mila) && isTicked(page, tom), page);
        page = ill(sanne, "children=" + tom, "otherDay=" + today.minusDays(30)).text();
        assertTrue(!isTicked(page, mila) && isTicked(page, tom), page);
    }

    private static boolean isTicked(String page, String child) {
        String box = page.substring(page.indexOf("value=\"" + child));
        return box.substring(0, box.indexOf('>')).contains("checked");
    }

    @Test
    void severalChildrenGoInOneGo() {
        sanne.submits("/absences/reports", "kind=ILL", "children=" + mila, "children=" + tom, "day=" + today)
                .shows("Mila, Tom zijn gemeld", "Tom is ziek gemeld");
    }

    @Test
    void whoIsSecondIsToldByWhomAndThereIsOneReport() {
        report(sanne, mila);
        mark.submits("/absences/reports", "kind=ILL", "children=" + mila, "day=" + today)
                .shows("Mila was al gemeld", "door Sanne Visser");
        assertEquals(1, mark.json().get("/absences/reports").json().get("cards").size());
        sanne.submits("/absences/reports", "kind=ILL", "children=" + mila, "children=" + tom, "day=" + today)
                .shows("Tom is gemeld", "Mila is ziek gemeld");
    }

    @Test
    void bothParentsAtOnceMakeOneReport() throws Exception {
        try (var both = new Both()) {
            for (int round = 0; round < 6; round++) {
                Future<Answer> one = both.threads.submit(() -> ill(sanne, "children=" + mila, "day=" + today));
                Future<Answer> other = both.threads.submit(() -> ill(mark, "children=" + mila, "day=" + today));
                assertEquals(303, one.get().status(), one.get().toString());
                assertEquals(303, other.get().status(), other.get().toString());
                var cards = mark.json().get("/absences/reports").json().get("cards");
                assertEquals(1, cards.size());
                withdraw(cards.at("/0/id").asText());
            }
        }
    }

    private static final class Both implements AutoCloseable {
        final ExecutorService threads = Executors.newFixedThreadPool(2);

        @Override
        public void close() {
            threads.shutdown();
        }
    }

    @Test
    void daysWithoutSchoolAndDaysFarAwayAreRefusedWithWhatWasTyped() {
        LocalDate saturday = today.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SATURDAY));
        refused("otherDay=" + saturday, "is er geen school");
        refused("day=" + saturday, "is er geen school");
        refused("otherDay=" + today.minusDays(8), "langer dan een week geleden");
        refused("otherDay=" + today.plusDays(15), "hoogstens twee weken");
        refused("explanation=oorpijn", "Kies een dag");
        ill(sanne, "day=" + today).isRefused(422).shows("Kies om wie het gaat");
        ill(sanne, "children=" + mila, "day=" + today, "until=" + today.minusDays(1))
                .isRefused(422)
                .shows("vóór de eerste");
        sanne.form("/absences/reports", "kind=VISIT", "children=" + mila, "day=" + today)
                .isRefused(422)
                .shows("hoe laat je kind weggaat");
        sanne.form(
                        "/absences/reports",
                        "kind=VISIT",
                        "children=" + mila,
                        "day=" + today,
                        "leaves=11:00",
                        "returns=10:00")
                .isRefused(422)
                .shows("vóór die van weggaan");
        ill(sanne, "children=" + mila, "otherDay=" + saturday, "explanation=oorpijn")
                .isRefused(422)
                .shows("oorpijn", saturday.toString());
    }

    private void refused(String field, String why) {
        ill(sanne, "children=" + mila, field).isRefused(422).shows(why);
    }

    @Test
    void theNextMorningAtSevenThereIsAQuestion(TestPortal portal) {
        String report = report(sanne, mila);
        LocalDate next = today.plusDays(1);
        Instant seven = next.atTime(7, 0).atZone(portal.clock().getZone()).toInstant();
        portal.at(seven.minusSeconds(1), () -> portal.as("ouder")
                .at("de-linde")
                .get(School.ABSENCES)
                .lacks("Is Mila nog ziek?")
                .shows("Mila is ziek gemeld"));
        portal.at(seven, () -> portal.as("ouder")
                .at("de-linde")
                .get(School.ABSENCES)
                .shows("Is Mila nog ziek?", "Nog ziek vandaag", "Is beter, komt vandaag"));
        sanne = portal.as("ouder").at("de-linde"); // nobody stays logged in for a night
        portal.doesWhatIsDue();
        sanne.get("/").shows("Is Mila nog ziek?");
        mark = portal.as("ouder2").at("de-linde");
        assertEquals(List.of("Komt Mila vandaag weer naar school?"), asked(sanne));
        assertEquals(List.of("Komt Mila vandaag weer naar school?"), asked(mark));
        mark.submits("/absences/reports/" + report + "/still").shows("Beterschap voor Mila!", "Nog ziek op");
        assertEquals(List.of(), asked(sanne), "the other one has answered");
        sanne.get(School.ABSENCES).lacks("Is Mila nog ziek?");
        mark.submits("/absences/reports/" + report + "/better", "back=" + next)
                .shows("Fijn! Mila wordt weer verwacht", "Weer op school");
        assertTrue(portal.as("leerkracht").at("de-linde").notices().stream()
                .anyMatch(text -> text.startsWith("Mila wordt weer verwacht")));
        sanne.get("/").lacks("Mila is ziek gemeld");
    }

    private static List<String> asked(Visitor who) {
        return who.notices().stream().filter(text -> text.startsWith("Komt")).toList();
    }

    @Test
    void aChangeAndAWithdrawalLeaveATrace() {
        String report = report(sanne, mila);
        String page = "/absences/reports/" + report;
        sanne.submits(page + "/change", "day=" + today, "until=" + today.plusDays(1), "explanation=Koorts")
                .shows("Veranderd. Er stond nog geen einddatum", "Koorts");
        mark.submits(page + "/withdraw").shows("Ingetrokken", "door jou");
        mark.form(page + "/withdraw").isRefused(303);
        sanne.get(page).shows("door Mark Jansen");
        sanne.get("/absences/children/" + mila).shows("Ingetrokken");
        sanne.get(School.ABSENCES).lacks("Mila is ziek gemeld");
    }

    @Test
    void otherFamiliesAndSchoolsHaveNoWayIn(TestPortal portal) {
        String report = report(sanne, tom);
        mark.get("/absences/reports/" + report).isNotThere();
        mark.json().get("/absences/reports/" + report).isNotThere();
        mark.form("/absences/reports/" + report + "/withdraw").isNotThere();
        mark.get("/absences/children/" + tom).isNotThere();
        ill(mark, "children=" + tom, "day=" + today).isNotThere();
        teacher.get("/absences/reports/" + report).isNotThere();
        portal.as("ouder").at("het-kompas").get("/absences/reports/" + report).isNotThere();
        Families families = Families.at(portal);
        for (Families.Who who : List.of(Families.Who.values())) {
            int status = portal.as(who)
                    .form("/de-linde/absences/reports", "kind=ILL", "children=" + families.child(), "day=" + today)
                    .status();
            boolean may = status == 303;
            if (!who.sees()) {
                assertFalse(may, who + " got " + status);
            }
        }
    }
}
