package nl.schoolplein.overblijven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody was at the school twice: Tom turns out to be Mila, and one of the parents the other one. */
@InPortal
class MergedIT {
    private static final String HOME = "/overblijven/";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private TestPortal portal;
    private String mila;
    private String tom;

    @BeforeEach
    void children(TestPortal started) {
        portal = started;
        mila = CareSetUp.child(sanne(), 0);
        tom = CareSetUp.child(sanne(), 1);
    }

    private Visitor sanne() {
        return portal.as("ouder").at("de-linde");
    }

    private Visitor mark() {
        return portal.as("ouder2").at("de-linde");
    }

    private Visitor staff() {
        return portal.as("beheer").at("de-linde");
    }

    private CareSetUp care(String name, String payment, int places) {
        return CareSetUp.named(portal, name, payment, "16:00", "18:00", "Stichting " + name, "places=" + places);
    }

    private void become(String kind, String gone, String kept) {
        portal.publishes(
                "de-linde",
                "portal/persons-merged/1",
                "{\"kind\":\"" + kind + "\",\"kept\":\"" + kept + "\",\"gone\":\"" + gone + "\"}");
    }

    /** A Wednesday on which there is school, as there is on the next day. */
    private LocalDate wednesday() {
        LocalDate day = LocalDate.now(portal.clock()).plusDays(3).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        while (!isOpen(day) || !isOpen(day.plusDays(1))) {
            day = day.plusWeeks(1);
        }
        return day;
    }

    private boolean isOpen(LocalDate day) {
        JsonNode shown = sanne().json().get(HOME + "day/" + day).json();
        return !shown.at("/cares").isEmpty() && shown.at("/free").asText().isEmpty();
    }

    private String state(CareSetUp care, LocalDate day, String child) {
        for (JsonNode card : sanne().json().get(HOME + "day/" + day).json().get("cares")) {
            for (JsonNode line : card.get("lines")) {
                if (card.get("id").asText().equals(care.id())
                        && line.at("/child/id").asText().equals(child)) {
                    return line.get("state").asText("none");
                }
            }
        }
        throw new IllegalStateException("no such child");
    }

    private JsonNode planned(CareSetUp care, LocalDate day) {
        return staff().json().get(HOME + "planning/" + care.id() + "/" + day).json();
    }

    private void weekly(CareSetUp care, String child, LocalDate from, DayOfWeek... days) {
        List<String> fields = new ArrayList<>(List.of("care=" + care.id(), "pupils=" + child, "firstDay=" + from));
        for (DayOfWeek day : days) {
            fields.add("weekdays=" + day);
        }
        assertEquals(
                303,
                sanne().form(HOME + "weekly", fields.toArray(String[]::new)).status());
    }

    private List<String> patterns(CareSetUp care, String child) {
        List<String> found = new ArrayList<>();
        for (JsonNode one : sanne().json().get(HOME + "weekly").json().get("patterns")) {
            if (one.at("/care").asText().equals(care.id())
                    && one.at("/child/id").asText().equals(child)) {
                List<String> days = new ArrayList<>();
                one.at("/line/weekdays").forEach(day -> days.add(day.asText()));
                found.add(String.join(" ", days));
            }
        }
        return found;
    }

    @Test
    void theWeeksOfBothAreOneAndThePlaceThatComesFreeIsForWhoWaits() {
        CareSetUp care = care("Weken", "MONTH", 2);
        LocalDate day = wednesday();
        weekly(care, mila, day, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
        weekly(care, tom, day, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
        Visitor mother = portal.as(Families.Who.MOTHER).at("de-linde");
        String other = Families.at(portal).child().toString();
        care.booksOn(mother, other, day);
        assertEquals(1, planned(care, day).get("waiting").size());
        become("PUPIL", tom, mila);

        assertEquals(List.of("MONDAY WEDNESDAY THURSDAY"), patterns(care, mila));
        assertEquals(List.of(), patterns(care, tom));
        JsonNode list = planned(care, day);
        assertEquals(2, list.get("booked").size(), list.toString());
        assertEquals(0, list.get("waiting").size());
        assertEquals("BOOKED", state(care, day, mila));
        assertEquals("none", state(care, day, tom));
        assertEquals("BOOKED", state(care, day.plusDays(1), mila));
        assertTrue(mother.notices().stream().anyMatch(told -> told.contains("heeft een plek bij Weken")));
        assertTrue(sanne().notices().stream()
                .anyMatch(told -> told.matches("Mila stond op \\d+ dagen dubbel bij Weken.*")));
        staff().get(HOME + "planning/" + care.id() + "/" + day).shows("Stond dubbel, nu één keer");

        portal.forward(Duration.ofDays(1));
        portal.doesWhatIsDue();
        assertEquals(2, planned(care, day).get("booked").size(), "the night plans nothing twice");
        become("PUPIL", tom, mila);
        assertEquals(2, planned(care, day).get("booked").size(), "told again, it changes nothing");
        weekly(care, mila, day, DayOfWeek.FRIDAY);
        assertEquals(List.of("FRIDAY"), patterns(care, mila));
        assertEquals("none", state(care, day.plusDays(1), mila), "of the pattern that there was");
    }

    @Test
    void aPlaceIsWorthMoreThanATurnInTheLineAndThatMoreThanNothing() {
        CareSetUp care = care("Plaatsen", "MONTH", 1);
        LocalDate day = wednesday();
        LocalDate next = day.plusDays(1);
        care.booksOn(sanne(), tom, day);
        care.booksOn(sanne(), mila, day);
        assertEquals("WAITING", state(care, day, mila));
        care.booksOn(sanne(), mila, next);
        sanne().submits(HOME + "day/" + next + "/cancel", "care=" + care.id(), "pupil=" + mila);
        care.booksOn(sanne(), tom, next);
        become("PUPIL", tom, mila);
        for (LocalDate one : List.of(day, next)) {
            assertEquals("BOOKED", state(care, one, mila));
            assertEquals("none", state(care, one, tom));
            assertEquals(1, planned(care, one).get("booked").size());
            assertEquals(0, planned(care, one).get("waiting").size());
        }
        sanne().get(HOME + "?month=" + YearMonth.from(next)).shows("Mila");
    }

    @Test
    void whoWasToldThatTheChildIsAbsentMayStillCancel() {
        CareSetUp care = care("Afwezig", "MONTH", 5);
        LocalDate day = wednesday();
        care.booksOn(sanne(), mila, day);
        care.booksOn(sanne(), tom, day);
        portal.publishes(
                "de-linde", "absences/child-reported-absent/1", "{\"pupil\":\"" + tom + "\",\"day\":\"" + day + "\"}");
        become("PUPIL", tom, mila);
        JsonNode mine = MissingNode.getInstance();
        for (JsonNode offer : sanne().json().get(HOME).json().get("offers")) {
            mine = offer.get("care").asText().equals("Afwezig") ? offer : mine;
        }
        assertEquals("Mila", mine.at("/child").asText());
        sanne().submits(HOME + "offers/" + mine.at("/id").asText() + "/cancel").shows("Mila is afgemeld voor Afwezig.");
        assertEquals("none", state(care, day, mila));
    }

    private LocalDate bothStay(CareSetUp care) {
        LocalDate today = LocalDate.now(portal.clock());
        if (today.getDayOfMonth() > 10) {
            care.goesTo(YearMonth.from(today).plusMonths(1).atDay(1), MORNING);
        }
        LocalDate day = care.books(sanne(), mila, 2);
        assertEquals(200, care.booksOn(sanne(), tom, day).status());
        return day;
    }

    @Test
    void whatWasStatedTwiceIsSetRightOnTheNextStatement() {
        CareSetUp care = care("Overzicht", "MONTH", 9);
        LocalDate day = bothStay(care);
        YearMonth month = YearMonth.from(day);
        care.goesTo(month.plusMonths(1).atDay(1), MORNING);
        staff().submits(accounts("Stichting Overzicht") + "/" + month + "/close")
                .shows("Er is 1 overzicht gemaakt.");
        become("PUPIL", tom, mila);
        care.goesTo(month.plusMonths(2).atDay(1), MORNING);
        String next = accounts("Stichting Overzicht") + "/" + month.plusMonths(1);
        staff().get(next).shows("correctie van een eerdere maand", "3,25");
        staff().submits(next + "/close").shows("Er is 1 overzicht gemaakt.");
        List<Integer> cents = new ArrayList<>();
        for (JsonNode one : sanne().json().get(HOME + "statements").json().get("statements")) {
            if (one.get("organisation").asText().equals("Stichting Overzicht")) {
                cents.add(one.get("cents").asInt());
            }
        }
        assertEquals(List.of(-325, 650), cents);
    }

    private String accounts(String organisation) {
        for (JsonNode one : staff().json().get(HOME + "accounts").json().get("organisations")) {
            if (one.get("name").asText().equals(organisation)) {
                return HOME + "accounts/" + one.get("id").asText();
            }
        }
        throw new IllegalStateException("there is no organisation " + organisation);
    }

    @Test
    void aTimeTakesOneStrip() {
        CareSetUp care = care("Strippen", "STRIPS", 9);
        care.goesTo(bothStay(care).plusDays(1), MORNING);
        staff().get(HOME + "cards/" + care.id()).shows("2 strippen te weinig");
        become("PUPIL", tom, mila);
        staff().get(HOME + "cards/" + care.id()).shows("1 strip te weinig");
    }

    @Test
    void whatWasWrittenDownOfBothOnTheDayIsThereOnce() {
        CareSetUp care = care("De dag", "MONTH", 9);
        care.goesTo(bothStay(care), LocalTime.of(16, 5));
        for (String child : List.of(mila, tom)) {
            sanne().submits(HOME + "collecting", "pupil=" + child, "name=buurvrouw Ans", "telephone=06 87654321");
            sanne().submits(HOME + "collecting/note", "pupil=" + child, "note=Note of " + child.substring(30));
        }
        String at = care.today() + "/" + tom;
        staff().submits(at + "/here", "here=true");
        staff().form(at + "/room", "room=Boven");
        staff().form(at + "/medicine", "what=Ventolin 1 pufje", "initials=KB", "tap=" + UUID.randomUUID());
        become("PUPIL", tom, mila);
        JsonNode row = care.onList(staff(), mila);
        assertEquals("IN", row.at("/stage").asText(), row.toString());
        assertEquals("Boven", row.at("/room").asText(), row.toString());
        assertEquals(1, row.at("/given").size(), row.toString());
        assertEquals(
                1,
                row.at("/collectors").findValuesAsText("name").stream()
                        .filter("buurvrouw Ans"::equals)
                        .count(),
                row.toString());
        assertTrue(row.toString().contains("Note of " + mila.substring(30) + " / Note of " + tom.substring(30)));
        assertTrue(care.onList(staff(), tom).isMissingNode());
    }

    @Test
    void whatAParentBookedWasBookedByTheParentWhoStays() {
        CareSetUp care = care("Ouders", "STRIPS", 9);
        LocalDate day = care.books(sanne(), mila, 2);
        LocalDate next = care.books(mark(), mila, 8);
        sanne().submits(HOME + "collecting", "pupil=" + mila, "name=opa Merijn", "telephone=06 11223344");
        mark().submits(HOME + "collecting", "pupil=" + mila, "name=opa Merijn", "telephone=06 11223344");
        weekly(care, mila, next, DayOfWeek.FRIDAY);
        care.goesTo(day.plusDays(1), MORNING);
        String cards = HOME + "cards/" + care.id();
        String sannes = holders(cards).get(0);
        care.goesTo(next.plusDays(1), MORNING);
        String marks = holders(cards).stream()
                .filter(one -> !one.equals(sannes))
                .findFirst()
                .orElseThrow();
        become("GUARDIAN", sannes, marks);
        assertEquals(List.of(marks), holders(cards));
        staff().get(cards).shows("strippen te weinig");
        JsonNode child = MissingNode.getInstance();
        for (JsonNode one : mark().json().get(HOME + "collecting").json().get("children")) {
            child = one.at("/pupil/id").asText().equals(mila) ? one : child;
        }
        assertEquals(
                1,
                child.at("/named").findValuesAsText("name").stream()
                        .filter("opa Merijn"::equals)
                        .count());
        sanne().get(HOME + "collecting").lacks("opa Merijn");
        become("GUARDIAN", marks, sannes);
    }

    private List<String> holders(String cards) {
        return staff().json().get(cards).json().get("holders").findValuesAsText("guardian");
    }
}
