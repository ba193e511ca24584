package nl.schoolplein.portal.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import nl.schoolplein.api.CalendarEntry;
import org.junit.jupiter.api.Test;

/** On which days an entry is, in the zone of the school. */
class SpanTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static Span between(String start, String end) {
        return Span.of(new CalendarEntry.Time(Instant.parse(start), Instant.parse(end)), ZONE);
    }

    @Test
    void aTimeIsOnTheDaysOfTheSchoolsOwnClock() {
        assertEquals(
                new Span(LocalDate.of(2026, 12, 2), LocalTime.of(0, 30), LocalDate.of(2026, 12, 2)),
                between("2026-12-01T23:30:00Z", "2026-12-02T01:00:00Z"));
    }

    @Test
    void whatEndsAtMidnightIsNotOnTheNextDay() {
        assertEquals(
                LocalDate.of(2026, 12, 1),
                between("2026-12-01T18:00:00Z", "2026-12-01T23:00:00Z").last());
        assertEquals(
                LocalDate.of(2026, 12, 2),
                between("2026-12-01T23:00:00Z", "2026-12-01T23:00:00Z").last(),
                "a moment is on its day");
    }

    @Test
    void nothingEndsBeforeItBegins() {
        LocalDate day = LocalDate.of(2026, 12, 1);
        assertThrows(IllegalArgumentException.class, () -> new CalendarEntry.Days(day, day.minusDays(1)));
        assertThrows(IllegalArgumentException.class, () -> between("2026-12-01T18:00:00Z", "2026-12-01T17:00:00Z"));
    }
}
