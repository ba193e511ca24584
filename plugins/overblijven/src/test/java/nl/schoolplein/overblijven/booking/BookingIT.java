package nl.schoolplein.overblijven.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What parents and staff do with days and weeks, in the real portal. */
@InPortal
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BookingIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String HOME = "/overblijven/";

    private static LocalDate today(TestPortal portal) {
        return LocalDate.now(portal.clock().withZone(ZONE));
    }

    /** A Wednesday some weeks ahead on which there is school: on that day of the week nobody of the demo comes for these. */
    private static LocalDate wednesday(TestPortal portal, Visitor parent, int weeks) {
        LocalDate day = today(portal).plusWeeks(weeks).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        while (parent.json().get(HOME + "day/" + day).json().at("/cares").isEmpty()
                || !parent.json()
                        .get(HOME + "day/" + day)
                        .json()
                        .at("/free")
                        .asText()
                        .isEmpty()) {
            day = day.plusWeeks(1);
        }
        return day;
    }

    /** A kind of care of this test's own, every day of the school week, with so many places. */
    static String care(TestPortal portal, String name, int places) {
        Visitor head = portal.as("beheer").at("de-linde");
        head.submits(
                        HOME + "kinds",
                        "name=" + name,
                        "payment=MONTH",
                        "tint=OTHER",
                        "shared=DIET",
                        "firstDay=" + today(portal),
                        "begins=16:00",
                        "ends=17:00",
                        "weekdays=MONDAY",
                        "weekdays=TUESDAY",
                        "weekdays=WEDNESDAY",
                        "weekdays=THURSDAY",
                        "weekdays=FRIDAY",
                        "price=5,50",
                        "places=" + places)
                .shows("is gemaakt");
        for (JsonNode kind : head.json().get(HOME + "kinds").json().get("kinds")) {
            if (kind.get("name").asText().equals(name)) {
                return kind.get("id").asText();
            }
        }
        throw new AssertionError(name);
    }

    private static String child(Visitor parent, String name) {
        for (JsonNode one : parent.json().get(HOME).json().get("children")) {
            if (one.at("/child/firstName").asText().equals(name)) {
                return one.at("/child/id").asText();
            }
        }
        throw new AssertionError(name);
    }

    private static JsonNode line(Visitor parent, String care, LocalDate day, String child) {
        for (JsonNode card : parent.json().get(HOME + "day/" + day).json().get("cares")) {
            if (card.get("id").asText().equals(care)) {
                for (JsonNode line : card.get("lines")) {
                    if (line.at("/child/id").asText().equals(child)) {
                        return line;
                    }
                }
            }
        }
        throw new AssertionError(child);
    }

    @Test
    @Order(1)
    void whoIsLastWaitsAndMovesUp(TestPortal portal) {
        Visitor sanne = portal.as("ouder").at("de-linde");
        Visitor mark = portal.as("ouder2").at("de-linde");
        String care = care(portal, "Huiswerkklas", 1);
        LocalDate day = wednesday(portal, sanne, 1);
        String mila = child(sanne, "Mila");
        String tom = child(sanne, "Tom");
        String at = HOME + "day/" + day;
        sanne.get(at).shows("Huiswerkklas").shows("€ 5,50").shows("Nog 1 plek").shows("Allebei aanmelden");
        sanne.submits(at + "/book", "care=" + care, "pupils=" + mila, "pupils=" + tom)
                .shows("Huiswerkklas: Mila heeft een plek. Voor Tom was er geen plek meer");
        sanne.submits(at + "/book", "care=" + care, "pupils=" + mila, "pupils=" + tom);
        assertEquals("BOOKED", line(sanne, care, day, mila).get("state").asText());
        assertEquals(1, line(sanne, care, day, tom).get("place").asInt());
        mark.get(at).shows("Mila").lacks("Tom").shows("aangemeld door");
        mark.submits(at + "/cancel", "care=" + care, "pupil=" + mila).shows("Mila is afgemeld: Huiswerkklas.");
        assertEquals("BOOKED", line(sanne, care, day, tom).get("state").asText());
        assertTrue(sanne.notices().stream().anyMatch(told -> told.startsWith("Mila is afgemeld voor Huiswerkklas")));
        assertTrue(
                sanne.notices().stream().anyMatch(told -> told.startsWith("Je kind heeft een plek bij Huiswerkklas")),
                "whoever made room knows no child of another group: " + sanne.notices());
        mark.form(at + "/cancel", "care=" + care, "pupil=" + tom).isNotThere();
        mark.form(at + "/book", "care=" + care, "pupils=" + tom).isNotThere();
        sanne.form(at + "/book", "care=" + UUID.randomUUID(), "pupils=" + tom).isNotThere();
        sanne.form(at + "/book", "care=" + care).isRefused(422);
        portal.as("ouder")
                .at("het-kompas")
                .form(at + "/book", "care=" + care, "pupils=" + tom)
                .isNotThere();
    }

    @Test
    @Order(2)
    void sixtyAtOnceForTenPlaces(TestPortal portal) throws Exception {
        String care = care(portal, "Schaakclub", 10);
        Visitor staff = portal.as("beheer").at("de-linde");
        LocalDate day = wednesday(portal, portal.as("ouder").at("de-linde"), 2);
        String planning = HOME + "planning/" + care + "/" + day;
        List<String> pupils = new ArrayList<>();
        for (JsonNode group : staff.json().get(planning).json().get("groups")) {
            String others = planning + "?group=" + group.get("id").asText();
            staff.json()
                    .get(others)
                    .json()
                    .get("others")
                    .forEach(one -> pupils.add(one.get("id").asText()));
        }
        List<Callable<Answer>> all = new ArrayList<>();
        for (String pupil : pupils.subList(0, 60)) {
            all.add(() -> staff.form(planning + "/add", "pupil=" + pupil, "queue=true"));
            all.add(() -> staff.form(planning + "/add", "pupil=" + pupil, "queue=true"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(60);
        try {
            for (Future<Answer> answer : threads.invokeAll(all)) {
                assertEquals(303, answer.get().status());
            }
        } finally {
            threads.shutdown();
        }
        JsonNode list = staff.json().get(planning).json();
        assertEquals(10, list.get("booked").size(), "sent twice, booked once, and no more than there are places");
        assertEquals(50, list.get("waiting").size());
        String first = list.at("/waiting/0/child/id").asText();
        staff.submits(planning + "/bookings/" + list.at("/booked/3/booking").asText() + "/cancel");
        JsonNode after = staff.json().get(planning).json();
        assertEquals(10, after.get("booked").size());
        assertEquals(49, after.get("waiting").size());
        List<String> inside = new ArrayList<>();
        after.get("booked").forEach(one -> inside.add(one.at("/child/id").asText()));
        assertTrue(inside.contains(first), "the first who waited");
    }

    @Test
    @Order(3)
    void everyWeekWithAnException(TestPortal portal) {
        Visitor sanne = portal.as("ouder").at("de-linde");
        String care = care(portal, "Techniek", 20);
        String tom = child(sanne, "Tom");
        LocalDate first = wednesday(portal, sanne, 1);
        LocalDate last = first.plusWeeks(3);
        String[] weekly = {"care=" + care, "pupils=" + tom, "weekdays=WEDNESDAY", "firstDay=" + first, "lastDay=" + last
        };
        sanne.submits(HOME + "weekly", weekly).shows("Tom, Techniek");
        assertTrue(line(sanne, care, first, tom).get("weekly").asBoolean());
        sanne.submits(HOME + "day/" + first + "/cancel", "care=" + care, "pupil=" + tom);
        portal.forward(Duration.ofDays(1));
        portal.doesWhatIsDue();
        assertTrue(line(sanne, care, first, tom).get("state").isNull(), "what somebody cancelled stays cancelled");
        LocalDate next = wednesday(portal, sanne, 2);
        sanne.submits(HOME + "weekly", "care=" + care, "pupils=" + tom, "weekdays=THURSDAY", "firstDay=" + next);
        assertTrue(line(sanne, care, next, tom).get("state").isNull());
        assertEquals(
                "BOOKED", line(sanne, care, next.plusDays(1), tom).get("state").asText());
        sanne.submits(HOME + "weekly", "care=" + care, "pupils=" + tom, "firstDay=" + next, "stop=true")
                .shows("komt niet meer elke week");
        assertTrue(line(sanne, care, next.plusDays(1), tom).get("state").isNull());
        sanne.form(HOME + "weekly", "care=" + care, "pupils=" + tom, "firstDay=" + next)
                .isRefused(422)
                .shows("Kies een dag of meer");
        sanne.form(HOME + "weekly", "care=" + care, "pupils=" + tom, "weekdays=MONDAY", "firstDay=" + today(portal))
                .isRefused(422)
                .shows("Dat kan niet meer");
    }

    @Test
    @Order(4)
    void afterTheDeadlineOnlyStaff(TestPortal portal) {
        Visitor sanne = portal.as("ouder").at("de-linde");
        Visitor staff = portal.as("beheer").at("de-linde");
        String care = care(portal, "Knutselen", 1);
        LocalDate day = wednesday(portal, sanne, 0);
        String tom = child(sanne, "Tom");
        String mila = child(sanne, "Mila");
        String at = HOME + "day/" + day;
        sanne.submits(at + "/book", "care=" + care, "pupils=" + tom);
        sanne.submits(at + "/book", "care=" + care, "pupils=" + mila).shows("staat op de wachtlijst");
        ZonedDateTime late = day.minusDays(1).atTime(LocalTime.of(21, 0)).atZone(ZONE);
        ZonedDateTime now = portal.clock().instant().atZone(ZONE);
        portal.forward(Duration.between(now, late.plusSeconds(1)));
        sanne.form(at + "/cancel", "care=" + care, "pupil=" + tom)
                .isRefused(422)
                .shows("te laat");
        String planning = HOME + "planning/" + care + "/" + day;
        JsonNode booked = staff.json().get(planning).json().at("/booked/0");
        staff.submits(planning + "/bookings/" + booked.get("booking").asText() + "/cancel", "charged=true")
                .shows("Kost wel geld")
                .shows("Afgezegd, wordt gerekend");
        assertEquals("WAITING", line(sanne, care, day, mila).get("state").asText(), "nobody is charged unasked");
        JsonNode waits = staff.json().get(planning).json().at("/waiting/0");
        staff.submits(planning + "/bookings/" + waits.get("booking").asText() + "/move-up")
                .shows("heeft een plek");
        assertEquals("BOOKED", line(sanne, care, day, mila).get("state").asText());
        assertTrue(sanne.notices().stream().anyMatch(told -> told.startsWith("Het team heeft Knutselen")));
        portal.as("leerkracht").at("de-linde").get(planning).isNotThere();
        sanne.get(planning).isRefused(403);
    }

    @Test
    @Order(5)
    void aChildThatIsAbsentCanBeCancelledWithOneTap(TestPortal portal) {
        Visitor sanne = portal.as("ouder").at("de-linde");
        String care = care(portal, "Dansen", 5);
        LocalDate day = wednesday(portal, sanne, 1);
        String tom = child(sanne, "Tom");
        sanne.submits(HOME + "day/" + day + "/book", "care=" + care, "pupils=" + tom);
        String event = "{\"pupil\":\"" + tom + "\",\"day\":\"" + day + "\"}";
        portal.publishes("de-linde", "absences/child-reported-absent/1", event);
        JsonNode offer = offer(sanne, "Dansen");
        sanne.get("/").shows("Tom komt niet naar school. Opvang afzeggen?");
        portal.as("ouder2")
                .at("de-linde")
                .get(HOME + "offers/" + offer.get("id").asText())
                .isNotThere();
        portal.publishes("de-linde", "absences/child-back/1", event);
        sanne.get(HOME + "offers/" + offer.get("id").asText()).isNotThere();
        portal.publishes("de-linde", "absences/child-reported-absent/1", event);
        String page = HOME + "offers/" + offer(sanne, "Dansen").get("id").asText();
        sanne.get(page).shows("Afzeggen kost nu niets");
        sanne.submits(page + "/cancel").shows("Tom is afgemeld voor Dansen. Het kost niets.");
        assertTrue(line(sanne, care, day, tom).get("state").isNull());
    }

    @Test
    @Order(6)
    void aDayThatEndsEarlySaysSo(TestPortal portal) {
        Visitor sanne = portal.as("ouder").at("de-linde");
        Visitor head = portal.as("beheer").at("de-linde");
        String care = care(portal, "Rustuur", 5);
        LocalDate day = wednesday(portal, sanne, 1);
        String page = HOME + "day/" + day;
        String planning = HOME + "planning/" + care + "/" + day;
        sanne.get(page).lacks("deze dag al om");
        head.get(planning).lacks("De hele school is uit");
        head.submits("/admin/year/periods", "kind=free-day", "title=Vroeg uit", "from=" + day, "time=12:00");
        sanne.get(page).shows("Tom is deze dag al om 12:00 uur uit.").shows("Rustuur");
        head.get(planning).shows("De hele school is uit om 12:00 uur.");
    }

    private static JsonNode offer(Visitor parent, String care) {
        for (JsonNode one : parent.json().get(HOME).json().get("offers")) {
            if (one.get("care").asText().equals(care)) {
                return one;
            }
        }
        throw new AssertionError("no offer");
    }

    @Test
    @Order(7)
    void whoLosesABookingIsNamedBefore(TestPortal portal) {
        Visitor sanne = portal.as("ouder").at("de-linde");
        Visitor head = portal.as("beheer").at("de-linde");
        String care = care(portal, "Toneel", 5);
        LocalDate day = wednesday(portal, sanne, 1);
        String tom = child(sanne, "Tom");
        sanne.submits(HOME + "day/" + day + "/book", "care=" + care, "pupils=" + tom);
        String close = HOME + "kinds/" + care + "/close";
        head.form(close, "firstDay=" + day, "reason=Ziek")
                .isRefused(422)
                .shows("1 boeking vervalt")
                .shows("Tom Visser (1)");
        head.submits(close, "firstDay=" + day, "reason=Verhuizing", "sure=true").shows("Verhuizing");
        assertTrue(line(sanne, care, day, tom).get("state").isNull());
        assertTrue(sanne.notices().stream().anyMatch(told -> told.contains("gaat niet door voor Tom")));
        sanne.form(HOME + "day/" + day + "/book", "care=" + care, "pupils=" + tom)
                .isRefused(422)
                .shows("Deze opvang is er op die dag niet");
        head.form(
                        HOME + "kinds",
                        "name=Fout",
                        "payment=MONTH",
                        "tint=NOON",
                        "firstDay=" + day,
                        "begins=13:00",
                        "ends=12:00",
                        "weekdays=MONDAY",
                        "price=drie")
                .isRefused(422)
                .shows("Fout");
        portal.as("leerkracht").at("de-linde").get(HOME + "kinds").isRefused(403);
    }

    @Test
    @Order(8)
    void whoMayOnlyLookLooks(TestPortal portal) {
        Families families = Families.at(portal);
        String care = care(portal, "Koken", 5);
        Visitor mother = portal.as(Families.Who.MOTHER).at("de-linde");
        Visitor looks = portal.as(Families.Who.WITHOUT_AUTHORITY).at("de-linde");
        Visitor carer = portal.as(Families.Who.FOSTER_CARER).at("de-linde");
        LocalDate day = wednesday(portal, mother, 1);
        String child = mother.json().get(HOME).json().at("/children/0/child/id").asText();
        String at = HOME + "day/" + day;
        carer.submits(at + "/book", "care=" + care, "pupils=" + child).shows("blijft: Koken");
        looks.get(at).shows("Koken").shows("Blijft").lacks("Afzeggen");
        looks.form(at + "/cancel", "care=" + care, "pupil=" + child).isRefused(403);
        portal.as(Families.Who.CLASSMATE)
                .at("de-linde")
                .form(at + "/cancel", "care=" + care, "pupil=" + child)
                .isNotThere();
        portal.as(Families.Who.MAY_NOT_SEE)
                .at("de-linde")
                .form(at + "/cancel", "care=" + care, "pupil=" + child)
                .isRefused(404);
        assertEquals(List.of(), families.leaks(everything(day, care), "nergens te vinden"));
    }

    @Test
    @Order(9)
    void theMonthIsAFewStatementsHoweverMuchIsBooked(TestPortal portal) {
        Visitor sanne = portal.as("ouder").at("de-linde");
        String care = care(portal, "Tuinclub", 20);
        String tom = child(sanne, "Tom");
        LocalDate first = today(portal).plusDays(3);
        String page = HOME + "?month=" + first.plusMonths(1).toString().substring(0, 7);
        long few = portal.statementsOf(() -> sanne.json().get(page));
        sanne.submits(
                HOME + "weekly",
                "care=" + care,
                "pupils=" + tom,
                "weekdays=MONDAY",
                "weekdays=FRIDAY",
                "firstDay=" + first);
        assertEquals(few, portal.statementsOf(() -> sanne.json().get(page)));
    }

    private static Map<String, String> everything(LocalDate day, String care) {
        String nothing = UUID.randomUUID().toString();
        return Map.of(
                "day", day.toString(),
                "care", care,
                "offer", nothing,
                "id", nothing,
                "pupil", nothing,
                "guardian", nothing,
                "month", "2026-11",
                "organisation", "school");
    }
}
