package nl.schoolplein.absences.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Terms, at the second before and after, over weekends, holidays and both nights of the clock change. */
class DeadlineTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static void ends(String cause, String last) {
        Deadline deadline = Deadline.after(day(cause), 2);
        assertEquals(day(last), deadline.day(), cause);
        Instant midnight = day(last).plusDays(1).atStartOfDay(ZONE).toInstant();
        assertTrue(deadline.keeps(midnight.minusSeconds(1), ZONE));
        assertFalse(deadline.keeps(midnight, ZONE));
    }

    @Test
    void twoDaysAfterTheCauseAreOrdinaryDays() {
        ends("2026-11-23", "2026-11-25");
        ends("2026-11-25", "2026-11-27");
    }

    @Test
    void whatWouldEndInAWeekendEndsOnMonday() {
        ends("2026-11-26", "2026-11-30");
        ends("2026-11-27", "2026-11-30");
    }

    @Test
    void whatWouldEndOnAPublicHolidayEndsAfterIt() {
        ends("2026-12-23", "2026-12-28"); // Christmas, and then a weekend
        ends("2027-05-04", "2027-05-07"); // Ascension Day on Thursday
        ends("2027-04-25", "2027-04-28"); // King's Day on Tuesday
        ends("2027-03-24", "2027-03-30"); // Good Friday, Easter
    }

    @Test
    void theDayOfAClockChangeEndsAtItsOwnMidnight() {
        assertEquals(Instant.parse("2027-03-28T21:59:59Z").plusSeconds(1), endOf("2027-03-28"));
        assertEquals(Instant.parse("2026-10-25T23:00:00Z"), endOf("2026-10-25"));
        Deadline spring = Deadline.before(day("2027-03-30"), 2);
        assertTrue(spring.keeps(Instant.parse("2027-03-28T21:59:59Z"), ZONE));
        assertFalse(spring.keeps(Instant.parse("2027-03-28T22:00:00Z"), ZONE));
        Deadline autumn = Deadline.before(day("2026-10-27"), 2);
        assertTrue(autumn.keeps(Instant.parse("2026-10-25T22:59:59Z"), ZONE));
        assertFalse(autumn.keeps(Instant.parse("2026-10-25T23:00:00Z"), ZONE));
    }

    private static Instant endOf(String day) {
        return day(day).plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    @Test
    void easterIsWhenItWas() {
        assertEquals(day("2024-03-31"), PublicHolidays.easter(2024));
        assertEquals(day("2026-04-05"), PublicHolidays.easter(2026));
        assertEquals(day("2027-03-28"), PublicHolidays.easter(2027));
        assertEquals(day("2038-04-25"), PublicHolidays.easter(2038));
    }

    @Property
    void aTermNeverEndsOnADayOnWhichNoneEndsAndNeverEarlier(@ForAll @IntRange(min = 0, max = 9000) int days) {
        LocalDate cause = LocalDate.of(2020, Month.JANUARY, 1).plusDays(days);
        LocalDate last = Deadline.after(cause, 2).day();
        assertFalse(PublicHolidays.isFree(last));
        assertFalse(last.isBefore(cause.plusDays(2)));
        assertTrue(cause.plusDays(2).datesUntil(last).allMatch(PublicHolidays::isFree));
    }
}
