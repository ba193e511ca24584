package nl.schoolplein.overblijven.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Until when a day can be changed: to the second, on the nights of the clock change too. */
class DeadlineTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 28);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

    private static void changes(Deadline deadline, LocalDate day, String first) {
        Instant tooLate = Instant.parse(first);
        assertEquals(tooLate, deadline.of(day));
        assertTrue(deadline.open(day, tooLate.minusSeconds(1)), "the second before");
        assertFalse(deadline.open(day, tooLate), "the second itself");
        assertFalse(deadline.open(day, tooLate.plusSeconds(1)), "the second after");
    }

    @Test
    void theEveningBefore() {
        Deadline evening = new Deadline(1, LocalTime.of(21, 0), AMSTERDAM);
        changes(evening, LocalDate.of(2026, 11, 24), "2026-11-23T20:00:00Z");
        changes(evening, LocalDate.of(2026, 7, 7), "2026-07-06T19:00:00Z");
    }

    @Test
    void ofTheFirstOfMarchInALeapYearAndInAnother() {
        Deadline evening = new Deadline(1, LocalTime.of(21, 0), AMSTERDAM);
        changes(evening, LocalDate.of(2028, 2, 29), "2028-02-28T20:00:00Z");
        changes(evening, LocalDate.of(2028, 3, 1), "2028-02-29T20:00:00Z");
        changes(evening, LocalDate.of(2027, 3, 1), "2027-02-28T20:00:00Z");
        changes(new Deadline(2, LocalTime.of(21, 0), AMSTERDAM), LocalDate.of(2028, 3, 2), "2028-02-29T20:00:00Z");
    }

    @Test
    void ofAMondayAfterTheClockChangedOnSundayNight() {
        Deadline evening = new Deadline(1, LocalTime.of(21, 0), AMSTERDAM);
        changes(evening, SPRING.plusDays(1), "2027-03-28T19:00:00Z");
        changes(evening, AUTUMN.plusDays(1), "2026-10-25T20:00:00Z");
        Deadline evenings = new Deadline(2, LocalTime.of(21, 0), AMSTERDAM);
        changes(evenings, SPRING.plusDays(1), "2027-03-27T20:00:00Z");
        changes(evenings, AUTUMN.plusDays(1), "2026-10-24T19:00:00Z");
    }

    @Test
    void atATimeThatTheClockShowsTwiceOrNever() {
        Deadline night = new Deadline(1, LocalTime.of(2, 30), AMSTERDAM);
        changes(night, SPRING.plusDays(1), "2027-03-28T01:00:00Z");
        changes(night, AUTUMN.plusDays(1), "2026-10-25T01:30:00Z");
    }

    @Test
    void onTheDayItself() {
        changes(new Deadline(0, LocalTime.of(8, 0), AMSTERDAM), LocalDate.of(2026, 11, 24), "2026-11-24T07:00:00Z");
    }

    @Test
    void theFirstDayThatIsOpen() {
        Deadline evening = new Deadline(1, LocalTime.of(21, 0), AMSTERDAM);
        assertEquals(LocalDate.of(2026, 11, 24), evening.firstOpen(Instant.parse("2026-11-23T19:59:59Z")));
        assertEquals(LocalDate.of(2026, 11, 25), evening.firstOpen(Instant.parse("2026-11-23T20:00:00Z")));
    }

    /** Whoever looks at the clock on that day and sees an earlier time, now or later, is in time. */
    @Property(tries = 400)
    void isWhereTheClockShowsTheTimeForTheLastTime(
            @ForAll @IntRange(min = 0, max = 1500) int days,
            @ForAll @IntRange(min = 0, max = 2) int before,
            @ForAll @IntRange(min = 0, max = 95) int quarter) {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(days);
        LocalTime time = LocalTime.MIDNIGHT.plusMinutes(15L * quarter);
        assertEquals(slow(day.minusDays(before), time), new Deadline(before, time, AMSTERDAM).of(day));
    }

    @Property(tries = 100)
    void onTheNightsOfTheClockChange(@ForAll boolean spring, @ForAll @IntRange(min = 0, max = 95) int quarter) {
        LocalDate night = spring ? SPRING : AUTUMN;
        LocalTime time = LocalTime.MIDNIGHT.plusMinutes(15L * quarter);
        assertEquals(slow(night, time), new Deadline(1, time, AMSTERDAM).of(night.plusDays(1)));
    }

    private static Instant slow(LocalDate day, LocalTime time) {
        Instant start = day.atStartOfDay(AMSTERDAM).toInstant();
        Instant minute = day.plusDays(1).atStartOfDay(AMSTERDAM).toInstant();
        while (minute.isAfter(start)) {
            Instant earlier = minute.minusSeconds(60);
            if (earlier.atZone(AMSTERDAM).toLocalTime().isBefore(time)) {
                return minute;
            }
            minute = earlier;
        }
        return start;
    }
}
