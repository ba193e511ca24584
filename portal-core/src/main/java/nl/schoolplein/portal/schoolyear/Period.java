package nl.schoolplein.portal.schoolyear;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.FreePeriod;
import org.jspecify.annotations.Nullable;

/**
 * Days that are not as in a plain week.
 *
 * @param title what it is called
 * @param kind what is special about them
 * @param from the first day
 * @param until the last day, included
 * @param weekday the day of the week, if it is only that one
 * @param time from when on it is so; without it, the whole day
 * @param groups the groups for which it is; empty for the whole school
 */
public record Period(
        String title,
        Kind kind,
        LocalDate from,
        LocalDate until,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime time,
        Set<UUID> groups) {

    /** Whole days for the whole school. */
    static Period wholeDays(String title, Kind kind, LocalDate from, LocalDate until) {
        return new Period(title, kind, from, until, null, null, Set.of());
    }

    boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !until.isBefore(first);
    }

    /** Whether it is so on this day. */
    public boolean holdsOn(LocalDate day) {
        return touches(day, day) && (weekday == null || weekday == day.getDayOfWeek());
    }

    /** Whether it is for the group; without one, whether it is for the whole school. */
    boolean isFor(Optional<UUID> group) {
        return groups.isEmpty() || group.map(groups::contains).orElse(false);
    }

    boolean within(Period other) {
        return !from.isBefore(other.from) && !until.isAfter(other.until);
    }

    /**
     * Whether this, an open one, undoes what the region's calendar says of its days. A public holiday within an open
     * week stays free: a school opens on it only by saying so of that very day.
     */
    boolean undoes(Period ofRegion) {
        return kind == Kind.OPEN && (ofRegion.kind == Kind.HOLIDAY || from.equals(until));
    }

    /** Whether it is for everyone on all its days, from morning on. */
    public boolean whole() {
        return weekday == null && time == null && groups.isEmpty();
    }

    /** The same, with no other groups than these. */
    Period onlyOf(Set<UUID> some) {
        return new Period(
                title,
                kind,
                from,
                until,
                weekday,
                time,
                groups.stream().filter(some::contains).collect(Collectors.toUnmodifiableSet()));
    }

    FreePeriod free() {
        return new FreePeriod(
                title,
                FreePeriod.Kind.valueOf(kind.name()),
                from,
                until,
                Optional.ofNullable(weekday),
                Optional.ofNullable(time),
                groups);
    }
}
