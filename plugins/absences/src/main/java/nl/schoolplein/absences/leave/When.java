package nl.schoolplein.absences.leave;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is to be away.
 *
 * @param first the first day
 * @param last the last day, included
 * @param from from when on, of a part of a day; null for from the beginning
 * @param until until when, of a part of a day; null for until the end
 * @param weekdays on which days of the week; empty for all
 */
public record When(
        LocalDate first,
        LocalDate last,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        Set<DayOfWeek> weekdays) {

    /** A copy of the days of the week. */
    public When {
        weekdays = Set.copyOf(weekdays);
    }

    /** Whole days. */
    public static When days(LocalDate first, LocalDate last) {
        return new When(first, last, null, null, Set.of());
    }

    /** The same on other days. */
    public When during(LocalDate otherFirst, LocalDate otherLast) {
        return new When(otherFirst, otherLast, from, until, weekdays);
    }

    /** Whether it is one day. */
    public boolean oneDay() {
        return first.equals(last);
    }

    /** Whether only a part of the day. */
    public boolean partOfDay() {
        return from != null || until != null;
    }

    /** Whether it is about this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first)
                && !day.isAfter(last)
                && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()));
    }

    /** Whether a day is in both. */
    public boolean touches(When other) {
        return !first.isAfter(other.last) && !last.isBefore(other.first);
    }
}
