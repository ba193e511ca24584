package nl.schoolplein.overblijven.care;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Some days of the week.
 *
 * @param mask a bit for each, Monday the lowest
 */
public record Weekdays(int mask) {
    /** Monday to Friday: there is care on school days only. */
    public static final List<DayOfWeek> SCHOOL_WEEK =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** These days. */
    public static Weekdays of(Collection<DayOfWeek> days) {
        return new Weekdays(days.stream().mapToInt(Weekdays::bit).reduce(0, (one, other) -> one | other));
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }

    /** Whether this day is one of them. */
    public boolean has(DayOfWeek day) {
        return (mask & bit(day)) != 0;
    }

    /** All of them, Monday first. */
    public List<DayOfWeek> days() {
        return Arrays.stream(DayOfWeek.values()).filter(this::has).toList();
    }

    /** Those that are among the others, too. */
    public Weekdays and(Weekdays other) {
        return new Weekdays(mask & other.mask);
    }

    /** These and the others. */
    public Weekdays or(Weekdays other) {
        return new Weekdays(mask | other.mask);
    }

    /** Whether there are none. */
    public boolean none() {
        return mask == 0;
    }
}
