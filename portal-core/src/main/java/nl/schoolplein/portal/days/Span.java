package nl.schoolplein.portal.days;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import nl.schoolplein.api.CalendarEntry;

/**
 * The days of an entry of the calendar.
 *
 * @param first the first day
 * @param time when it begins on that day; midnight for whole days
 * @param last the last day, included
 */
record Span(LocalDate first, LocalTime time, LocalDate last) {

    static Span of(CalendarEntry.When when, ZoneId zone) {
        if (when instanceof CalendarEntry.Time time) {
            ZonedDateTime start = time.start().atZone(zone);
            return new Span(start.toLocalDate(), start.toLocalTime(), lastDay(time, zone));
        }
        CalendarEntry.Days days = (CalendarEntry.Days) when;
        return new Span(days.first(), LocalTime.MIN, days.last());
    }

    /** What ends at midnight ends with the day before. */
    private static LocalDate lastDay(CalendarEntry.Time time, ZoneId zone) {
        Instant last = time.end().isAfter(time.start()) ? time.end().minusMillis(1) : time.end();
        return last.atZone(zone).toLocalDate();
    }
}
