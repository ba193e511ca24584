package nl.schoolplein.absences;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.schoolplein.api.NoCalendarException;
import nl.schoolplein.api.SchoolDays;

/**
 * Today, at the school.
 *
 * @param day the day
 * @param time the time of day
 * @param school whether there is school
 * @param next the next school day
 */
public record Today(LocalDate day, LocalTime time, boolean school, LocalDate next, ZoneId zone) {
    /** From when on guardians are asked in the morning. */
    public static final LocalTime ASKING = LocalTime.of(7, 0);

    /** Of the school that the clock and the days are of. */
    public static Today of(Clock clock, SchoolDays days) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        LocalDate day = now.toLocalDate();
        return new Today(
                day, now.toLocalTime(), isSchoolDay(days, day), onOrAfter(days, day.plusDays(1)), now.getZone());
    }

    /** Whether a child can be missing on this day: as long as the calendar of a year is not known, any weekday will do. */
    public static boolean isSchoolDay(SchoolDays days, LocalDate day) {
        return days.knows(day) ? days.isSchoolDay(day) : !weekend(day);
    }

    private static LocalDate onOrAfter(SchoolDays days, LocalDate day) {
        try {
            return days.onOrAfter(day);
        } catch (NoCalendarException unknown) {
            LocalDate next = day;
            while (weekend(next)) {
                next = next.plusDays(1);
            }
            return next;
        }
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Whether it is a morning on which guardians are asked whether a child is still ill. */
    public boolean asks() {
        return school && !time.isBefore(ASKING);
    }

    /** Whether it is a school day before this time: from the very second on it is too late. */
    public boolean isBefore(LocalTime cutOff) {
        return school && time.isBefore(cutOff);
    }

    /** The same for a page, which is not another one each second: of the time it knows only whether guardians are asked. */
    public Today onPage() {
        return new Today(day, asks() ? ASKING : LocalTime.MIN, school, next, zone);
    }

    /** Whether the next school day is tomorrow. */
    public boolean nextIsTomorrow() {
        return next.equals(day.plusDays(1));
    }

    /** When a day begins. */
    public Instant start(LocalDate of) {
        return of.atStartOfDay(zone).toInstant();
    }

    /** That time of this day. */
    public Instant at(LocalTime when) {
        return day.atTime(when).atZone(zone).toInstant();
    }

    /** The first day of the school year that a day is in: 1 August (Wet op het primair onderwijs, article 1). */
    public static LocalDate schoolYear(LocalDate day) {
        LocalDate start = LocalDate.of(day.getYear(), 8, 1);
        return start.isAfter(day) ? start.minusYears(1) : start;
    }

    /** A day as people say it: "maandag 23 november". */
    public static String named(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofPattern("EEEE d MMMM", language));
    }
}
