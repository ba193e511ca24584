package nl.schoolplein.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A holiday, or days on which pupils are free.
 *
 * @param title what it is called, in the viewer's language; what the school named itself is as the school wrote it
 * @param kind what it is
 * @param from the first day
 * @param until the last day, included
 * @param every the day of the week, if it is only that one within the period
 * @param time from when on pupils are free that day; without it, the whole day
 * @param groups the groups for which it is; empty for the whole school
 * @since 1.0
 */
public record FreePeriod(
        String title,
        Kind kind,
        LocalDate from,
        LocalDate until,
        Optional<DayOfWeek> every,
        Optional<LocalTime> time,
        Set<UUID> groups) {

    /**
     * What a free period is.
     *
     * @since 1.0
     */
    public enum Kind {
        /** A school holiday, of the region or the school's own. */
        HOLIDAY,
        /** A day that the law makes free. */
        PUBLIC_HOLIDAY,
        /** The team studies, the pupils are free. */
        STUDY_DAY,
        /** Free for another reason. */
        FREE_DAY
    }
}
