package nl.schoolplein.absences.rules;

import java.time.LocalDate;
import java.time.Month;
import nl.schoolplein.api.NoCalendarException;
import nl.schoolplein.api.SchoolDays;
import org.jspecify.annotations.Nullable;

/**
 * From when on a child is compulsory (leerplichtig).
 *
 * @param from the first day; null if the school does not know the child's birthday
 * @param exact whether that day is a school day; else it is the first of a month whose calendar nobody knows any more, or
 *     yet
 * @param six the day on which it is too old for hours at home; null if the birthday is not known
 */
public record Compulsory(
        @Nullable LocalDate from, boolean exact, @Nullable LocalDate six) {
    private static final Compulsory UNKNOWN = new Compulsory(null, false, null);

    /** Of a child with this birthday, by these rules. */
    public static Compulsory of(@Nullable LocalDate born, RuleBook rules, SchoolDays days) {
        if (born == null) {
            return UNKNOWN;
        }
        Month leap = Month.of(rules.number(RuleKey.LEAP_DAY));
        LocalDate month = birthday(born, rules.number(RuleKey.COMPULSORY_AGE), leap)
                .withDayOfMonth(1)
                .plusMonths(1);
        LocalDate six = birthday(born, rules.number(RuleKey.UNDER_SIX_AGE), leap);
        try {
            return new Compulsory(days.onOrAfter(month), true, six);
        } catch (NoCalendarException notKnown) {
            return new Compulsory(month, false, six);
        }
    }

    /** The birthday of somebody who turns so old; a child of 29 February has it in this month in other years. */
    public static LocalDate birthday(LocalDate born, int age, Month leap) {
        LocalDate day = born.plusYears(age);
        boolean moved = day.getDayOfMonth() != born.getDayOfMonth();
        return moved && leap == Month.MARCH ? day.plusDays(1) : day;
    }

    /** Whether the child need not be at school on this day. */
    public boolean notYet(LocalDate day) {
        return from != null && day.isBefore(from);
    }
}
