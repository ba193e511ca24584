package nl.schoolplein.absences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import nl.schoolplein.absences.rules.FixedDays;
import org.junit.jupiter.api.Test;

/** The morning's question at 7:00 and the cut-off at 8:30, to the second, around the nights in which the clocks change. */
class TodayTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime CUT_OFF = LocalTime.of(8, 30);
    private static final FixedDays DAYS = FixedDays.twoYears();

    private static Today at(String instant) {
        return Today.of(Clock.fixed(Instant.parse(instant), AMSTERDAM), DAYS);
    }

    @Test
    void onTheMondayAfterTheSpringChangeSevenIsFiveInGreenwich() {
        assertTrue(at("2026-03-27T06:00:00Z").asks(), "the Friday before, in winter time");
        assertFalse(at("2026-03-27T05:59:59Z").asks());
        for (String monday : List.of("2026-03-30", "2027-03-29")) {
            Today before = at(monday + "T04:59:59Z");
            assertEquals(LocalTime.of(6, 59, 59), before.time());
            boolean school = DAYS.isSchoolDay(LocalDate.parse(monday));
            assertFalse(before.asks());
            assertEquals(school, at(monday + "T05:00:00Z").asks());
            assertEquals(school, at(monday + "T06:29:59Z").isBefore(CUT_OFF));
            assertFalse(at(monday + "T06:30:00Z").isBefore(CUT_OFF));
        }
    }

    @Test
    void onTheMondayAfterTheAutumnChangeSevenIsSixInGreenwich() {
        for (String monday : List.of("2026-10-26", "2025-10-27")) {
            Today before = at(monday + "T05:59:59Z");
            assertEquals(LocalTime.of(6, 59, 59), before.time());
            assertTrue(before.school());
            assertFalse(before.asks());
            assertTrue(at(monday + "T06:00:00Z").asks());
            assertTrue(at(monday + "T07:29:59Z").isBefore(CUT_OFF));
            assertFalse(at(monday + "T07:30:00Z").isBefore(CUT_OFF));
        }
        FixedDays later = new FixedDays(LocalDate.of(2027, 8, 1), LocalDate.of(2028, 7, 31), java.util.Set.of());
        Clock seven = Clock.fixed(Instant.parse("2027-11-01T06:00:00Z"), AMSTERDAM);
        assertTrue(Today.of(seven, later).asks());
        assertFalse(Today.of(Clock.offset(seven, Duration.ofSeconds(-1)), later).asks());
        Clock cutOff = Clock.fixed(Instant.parse("2027-11-01T07:30:00Z"), AMSTERDAM);
        assertFalse(Today.of(cutOff, later).isBefore(CUT_OFF));
        assertTrue(Today.of(Clock.offset(cutOff, Duration.ofSeconds(-1)), later).isBefore(CUT_OFF));
    }

    @Test
    void theNightsThemselvesAreNoSchoolDays() {
        for (String sunday : List.of("2026-03-29", "2027-03-28", "2026-10-25")) {
            Today today = at(sunday + "T09:00:00Z");
            assertFalse(today.asks());
            assertFalse(today.isBefore(CUT_OFF));
            assertEquals(LocalDate.parse(sunday), today.day());
        }
        Today spring = at("2026-03-29T09:00:00Z");
        assertEquals(
                Duration.ofHours(23),
                Duration.between(
                        spring.start(spring.day()), spring.start(spring.day().plusDays(1))));
        Today autumn = at("2026-10-25T09:00:00Z");
        assertEquals(
                Duration.ofHours(25),
                Duration.between(
                        autumn.start(autumn.day()), autumn.start(autumn.day().plusDays(1))));
    }
}
