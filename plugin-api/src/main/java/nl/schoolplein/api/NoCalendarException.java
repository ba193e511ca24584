package nl.schoolplein.api;

import java.time.LocalDate;

/**
 * It is not known whether there is school on a day: the school has not chosen its region, or the holidays of that year
 * are not fixed. Say so; do not count the day.
 *
 * <pre>{@code
 * try {
 *     return Optional.of(days.count(from, until).days());
 * } catch (NoCalendarException unknown) {
 *     return Optional.empty(); // say so; never guess
 * }
 * }</pre>
 *
 * @since 1.0
 */
public final class NoCalendarException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final LocalDate day;

    /** For the first day that is not known. */
    public NoCalendarException(LocalDate day) {
        super("it is not known whether there is school on " + day);
        this.day = day;
    }

    /** The day that is not known. */
    public LocalDate day() {
        return day;
    }
}
