package nl.schoolplein.api;

import java.time.LocalDate;
import java.util.List;

/**
 * How many school days a period has, and how that was counted.
 *
 * @param days the school days of the period
 * @param skipped the other days of the period, in order
 * @since 1.0
 */
public record SchoolDayCount(int days, List<Skipped> skipped) {

    /**
     * A day that is no school day.
     *
     * @param day the day
     * @param reason why, in the viewer's language, for example "Weekend", "Herfstvakantie" or what the school called it
     * @since 1.0
     */
    public record Skipped(LocalDate day, String reason) {}
}
