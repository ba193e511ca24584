package nl.schoolplein.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Knows which days the school of the request has school, and counts them. Injected; read only.
 *
 * <p>A school day is a day from Monday to Friday that is neither in a holiday of the school's region, nor a public
 * holiday, nor made free by the school. A day that is free from some time on is a school day: the rules on compulsory
 * education (Leerplichtwet 1969) know whole days. What the school says goes before what the region's calendar says.
 *
 * <p>Days are those of the school's own zone. As long as the school has not chosen its region, and for years whose
 * calendar is not fixed yet, nothing is known: every method that would need such a day throws
 * {@link NoCalendarException} rather than count it as one thing or the other.
 *
 * <pre>{@code
 * Optional<Integer> daysOfLeave(LocalDate from, LocalDate until) {
 *     try {
 *         return Optional.of(days.count(from, until).days());
 *     } catch (NoCalendarException unknown) {
 *         return Optional.empty(); // say so; never guess
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
public interface SchoolDays {

    /**
     * The same for the pupils of one group, who may be free when others are not. Without a group, a day on which only
     * some groups are free is a school day.
     *
     * @param group the id of a group of this school
     */
    SchoolDays ofGroup(UUID group);

    /** Whether it is known of this day if there is school; all other methods need that. */
    boolean knows(LocalDate day);

    /**
     * Whether there is school on this day.
     *
     * @throws NoCalendarException if that is not known
     */
    boolean isSchoolDay(LocalDate day);

    /**
     * Counts the school days of a period, and says of every other day in it why it does not count.
     *
     * @param from the first day, included
     * @param until the last day, included
     * @throws IllegalArgumentException if the last day is before the first
     * @throws NoCalendarException if a day of the period is not known
     */
    SchoolDayCount count(LocalDate from, LocalDate until);

    /**
     * The first school day that is this day or later, for example the first of a month.
     *
     * @throws NoCalendarException if it is beyond what is known
     */
    LocalDate onOrAfter(LocalDate day);

    /**
     * Goes so many school days on or back: {@code plus(day, 1)} is the next school day, {@code plus(day, -2)} the second
     * one before it. The day itself, school day or not, is not counted.
     *
     * @param day where to start
     * @param schoolDays how many; 0 gives the day itself
     * @throws NoCalendarException if the way goes beyond what is known
     */
    LocalDate plus(LocalDate day, int schoolDays);

    /**
     * The school year in which this day is.
     *
     * @throws NoCalendarException if that year is not known
     */
    SchoolYear year(LocalDate day);

    /**
     * The holidays and free days that touch a period, by their first day. Weekends are not among them, nor is a public
     * holiday within a holiday.
     *
     * @param from the first day, included
     * @param until the last day, included
     * @throws NoCalendarException if the first or the last day is not known
     */
    List<FreePeriod> free(LocalDate from, LocalDate until);
}
