package nl.schoolplein.api;

import java.time.Period;
import java.util.Optional;

/**
 * How long a module keeps something about a person. Whatever it says, all that is about a person goes when that person is
 * erased.
 *
 * @param from from when on the time counts
 * @param period how long; zero if a setting says so, or the person
 * @param setting the module's setting with the number of days, if it is the school's to say
 * @since 1.0
 */
public record Keep(From from, Period period, Optional<Setting<Integer>> setting) {

    /** From when on the time counts. */
    public enum From {
        /** From the moment that the row itself names. */
        ROW,
        /** From the day on which the person left the school. */
        LEAVING,
        /** It goes when the person's own file goes, which the portal decides. */
        PERSON
    }

    /** As long as the portal keeps the person's own file: 2 years after a pupil left. */
    public static Keep withPerson() {
        return new Keep(From.PERSON, Period.ZERO, Optional.empty());
    }

    /** So long after the person left; nothing longer than the person's own file. */
    public static Keep afterLeaving(Period period) {
        return new Keep(From.LEAVING, period, Optional.empty());
    }

    /** So many days after what it is about. */
    public static Keep days(int days) {
        return new Keep(From.ROW, Period.ofDays(days), Optional.empty());
    }

    /** So many years after what it is about. */
    public static Keep years(int years) {
        return new Keep(From.ROW, Period.ofYears(years), Optional.empty());
    }

    /** As many days after what it is about as the school set. */
    public static Keep days(Setting<Integer> setting) {
        return new Keep(From.ROW, Period.ZERO, Optional.of(setting));
    }
}
