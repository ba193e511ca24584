package nl.schoolplein.samples.schoolfruit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.Test;

/** The plugin's jar in the real portal, with the demo schools and their logins. */
@InPortal
class SchoolFruitIT {
    private static final String PAGE = "/school-fruit/";

    private static JsonNode dayWith(Visitor who, String fruit) {
        for (JsonNode day : who.json().get(PAGE).json().get("days")) {
            if (day.get("fruit").asText().equals(fruit)) {
                return day;
            }
        }
        throw new AssertionError("no " + fruit + ": " + who.get(PAGE));
    }

    /** Plans the fruit for group 3, on the first days that are school days. */
    private static void plan(TestPortal portal, String fruit) {
        Visitor teacher = portal.as("leerkracht").at("de-linde");
        String group = dayWith(teacher, "Worteltjes").at("/audience/0").asText();
        LocalDate first = LocalDate.now(portal.clock()).plusDays(1);
        teacher.submits(
                        PAGE,
                        "group=" + group,
                        "weekday=TUESDAY",
                        "first=" + first,
                        "last=" + first.plusDays(29),
                        "fruit=" + fruit)
                .shows("op het rooster.");
    }

    @Test
    void aParentHelpsAndOnlyTheTeamLearnsWho(TestPortal portal) {
        plan(portal, "Ananas");
        Visitor sanne = portal.as("ouder").at("de-linde");
        String ananas = dayWith(sanne, "Ananas").get("id").asText();
        sanne.submits(PAGE + "days/" + ananas + "/help").shows("Je staat erbij voor: Ananas.");
        sanne.submits(PAGE + "days/" + ananas + "/help").shows("Je staat erbij voor: Ananas.");
        assertEquals(1, dayWith(sanne, "Ananas").get("open").asInt(), "twice is once");
        portal.as("ouder2").at("de-linde").get(PAGE).shows("Ananas").lacks("Sanne Visser");
        portal.as("leerkracht").at("de-linde").get(PAGE).shows("Sanne Visser");
        sanne.submits(PAGE + "days/" + ananas + "/no-help").shows("Je staat niet meer op het rooster.");
        portal.as("ouder")
                .at("het-kompas")
                .form(PAGE + "days/" + ananas + "/help")
                .isNotThere();
    }

    @Test
    void whoeverWasToHelpIsToldThatTheDayIsOff(TestPortal portal) {
        helpOnADayThatIsOff(portal, "Framboos");
        List<String> told = portal.as("ouder").at("de-linde").notices();
        assertTrue(told.get(0).contains("Framboos is van het rooster"), told.toString());
    }

    static void helpOnADayThatIsOff(TestPortal portal, String fruit) {
        plan(portal, fruit);
        Visitor sanne = portal.as("ouder").at("de-linde");
        String day = PAGE + "days/" + dayWith(sanne, fruit).get("id").asText();
        sanne.submits(day + "/help");
        portal.as("leerkracht").at("de-linde").submits(day + "/remove").shows("van het rooster");
    }

    @Test
    void theLastPlaceIsTakenOnce(TestPortal portal) {
        plan(portal, "Druiven");
        Visitor sanne = portal.as("ouder").at("de-linde");
        String druiven = dayWith(sanne, "Druiven").get("id").asText();
        sanne.submits(PAGE + "days/" + druiven + "/help");
        portal.as("ouder2")
                .at("de-linde")
                .submits(PAGE + "days/" + druiven + "/help")
                .shows("Je staat erbij");
        assertEquals(0, dayWith(sanne, "Druiven").get("open").asInt());
        portal.as(Families.Who.FOSTER_CARER); // makes a family in group 7, which is not asked
        portal.as(Families.Who.FOSTER_CARER)
                .at("de-linde")
                .form(PAGE + "days/" + druiven + "/help")
                .isNotThere();
    }

    @Test
    void boxesThatWereFoundAreOnTheRotaUntilSomebodyComesForThem(TestPortal portal) {
        Visitor mark = portal.as("ouder2").at("de-linde");
        String before = mark.json().get(PAGE).json().get("boxes").asText();
        UUID thing = UUID.randomUUID();
        portal.publishes("de-linde", "lost-property/thing-found/1", found(UUID.randomUUID(), "TOY"));
        portal.publishes("de-linde", "lost-property/thing-found/1", found(thing, "BOX"));
        portal.publishes("de-linde", "lost-property/thing-found/1", found(thing, "BOX"));
        assertEquals(
                Integer.parseInt(before) + 1,
                mark.json().get(PAGE).json().get("boxes").asInt(),
                "told twice, and there once");
        mark.get(PAGE).shows("Bij de gevonden voorwerpen", "Neem die van jullie mee");
        portal.publishes("de-linde", "lost-property/thing-gone/1", "{\"thing\":\"" + thing + "\"}");
        assertEquals(before, mark.json().get(PAGE).json().get("boxes").asText());
    }

    static String found(UUID thing, String kind) {
        return "{\"thing\":\"" + thing + "\",\"kind\":\"" + kind + "\"}";
    }

    @Test
    void itIsInTheCalendarOfThoseWhomItIsFor(TestPortal portal) {
        plan(portal, "Kiwi");
        String days = portal.as("ouder2").at("de-linde").get("/days").words();
        assertTrue(days.contains("Schoolfruit: Kiwi"), days);
        portal.as("dubbel").at("het-kompas").get("/days").lacks("Kiwi");
    }

    @Test
    void nonsenseIsExplained(TestPortal portal) {
        Visitor teacher = portal.as("leerkracht").at("de-linde");
        String group = dayWith(teacher, "Worteltjes").at("/audience/0").asText();
        LocalDate day = LocalDate.now(portal.clock());
        teacher.form(PAGE, "group=" + group, "weekday=MONDAY", "first=" + day, "last=" + day.minusDays(1), "fruit=Peer")
                .isRefused(422)
                .shows("Kies een laatste dag na de eerste")
                .shows("Peer");
        teacher.form(PAGE, "group=school", "weekday=MONDAY", "first=" + day, "last=" + day.plusDays(8), "fruit=Peer")
                .isRefused(422)
                .shows("Kies een groep");
        portal.as("ouder").at("de-linde").form(PAGE, "fruit=Peer").isRefused(403);
    }

    @Test
    void aTeacherMakesARotaInABrowser(TestPortal portal) {
        Page page = portal.as("leerkracht").at("de-linde").browser().opens(PAGE);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rooster maken"))
                .click();
        page.getByLabel("donderdag").check();
        page.getByLabel("Welk fruit?").fill("Meloen, Aardbei");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rooster maken"))
                .click();
        assertThat(page.getByText("Meloen").first()).isVisible();
        assertThat(page.getByText("Aardbei").first()).isVisible();
    }
}
