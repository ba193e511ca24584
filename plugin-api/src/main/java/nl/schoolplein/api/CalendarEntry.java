package nl.schoolplein.api;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that stands in the calendar.
 *
 * @param when its days, or its time
 * @param kind what it is
 * @param title what it is called
 * @param about what else to know of it, in a few words, for example a place; empty if there is nothing to say
 * @param path its address within the module; empty for the module's first page
 * @param audience whom it is for: a guardian sees which of the own children that concerns, staff see the groups
 * @since 1.0
 */
public record CalendarEntry(When when, Kind kind, String title, String about, String path, Audience audience) {

    /**
     * What an entry is.
     *
     * @since 1.0
     */
    public enum Kind {
        /** There is no school: a holiday, a study day of the team. */
        FREE,
        /** Something takes place. */
        EVENT,
        /** Something that was agreed on with this family or this member of staff alone: a conversation, a turn. */
        APPOINTMENT,
        /** Something has to be done by then; the end of its time is the last moment. */
        DEADLINE
    }

    /**
     * When an entry is.
     *
     * @since 1.0
     */
    public sealed interface When {}

    /**
     * Whole days.
     *
     * @param first the first day, in the school's zone
     * @param last the last day, included
     * @since 1.0
     */
    public record Days(LocalDate first, LocalDate last) implements When {
        /** Refuses an end before the beginning. */
        public Days {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("days from " + first + " cannot end on " + last);
            }
        }
    }

    /**
     * A time, shown in the school's zone.
     *
     * @param start when it begins
     * @param end when it is over; the same for a single moment
     * @since 1.0
     */
    public record Time(Instant start, Instant end) implements When {
        /** Refuses an end before the beginning. */
        public Time {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("a time from " + start + " cannot end at " + end);
            }
        }
    }

    /**
     * With all that is known of it.
     *
     * @throws IllegalArgumentException if the path is no address within a module, or the title is blank
     */
    public CalendarEntry {
        WithinModule.check(path);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a calendar entry needs a title");
        }
    }

    /** A whole day for the whole school. */
    public static CalendarEntry on(LocalDate day, Kind kind, String title, String path) {
        return of(new Days(day, day), kind, title, path);
    }

    /** Whole days for the whole school; the last one is included. */
    public static CalendarEntry during(LocalDate first, LocalDate last, Kind kind, String title, String path) {
        return of(new Days(first, last), kind, title, path);
    }

    /** A moment for the whole school. */
    public static CalendarEntry at(Instant moment, Kind kind, String title, String path) {
        return of(new Time(moment, moment), kind, title, path);
    }

    /** A time for the whole school. */
    public static CalendarEntry between(Instant start, Instant end, Kind kind, String title, String path) {
        return of(new Time(start, end), kind, title, path);
    }

    private static CalendarEntry of(When when, Kind kind, String title, String path) {
        return new CalendarEntry(when, kind, title, "", path, Audience.wholeSchool());
    }

    /** The same, with a few words on what else to know. */
    public CalendarEntry saying(String more) {
        return new CalendarEntry(when, kind, title, more, path, audience);
    }

    /** The same, for these people. */
    public CalendarEntry forWhom(Audience whom) {
        return new CalendarEntry(when, kind, title, about, path, whom);
    }
}
