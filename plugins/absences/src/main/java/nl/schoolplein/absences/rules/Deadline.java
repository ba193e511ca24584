package nl.schoolplein.absences.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A last day, until its very end in the school's zone.
 *
 * @param day the last day on which it is in time
 */
public record Deadline(LocalDate day) {

    /** So many days after a cause; a day on which no term ends moves it on. */
    public static Deadline after(LocalDate cause, int days) {
        LocalDate day = cause.plusDays(days);
        while (PublicHolidays.isFree(day)) {
            day = day.plusDays(1);
        }
        return new Deadline(day);
    }

    /** So many days before; it does not move. */
    public static Deadline before(LocalDate event, int days) {
        return new Deadline(event.minusDays(days));
    }

    /** Whether a moment is in time: the last one is the second before midnight, on nights of a clock change too. */
    public boolean keeps(Instant moment, ZoneId zone) {
        return moment.isBefore(day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
