package nl.schoolplein.absences.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.FreePeriod;
import nl.schoolplein.api.NoCalendarException;
import nl.schoolplein.api.SchoolDayCount;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.SchoolYear;

/** School days written out day by day: slow, and plain to see. */
public record FixedDays(LocalDate from, LocalDate until, Set<LocalDate> free) implements SchoolDays {
    /** Two school years with holidays in October, at Christmas and in summer. */
    public static FixedDays twoYears() {
        Set<LocalDate> free = new java.util.HashSet<>();
        for (int year : List.of(2025, 2026, 2027)) {
            LocalDate.of(year, Month.JULY, 17)
                    .datesUntil(LocalDate.of(year, Month.AUGUST, 30))
                    .forEach(free::add);
            LocalDate.of(year, Month.OCTOBER, 17)
                    .datesUntil(LocalDate.of(year, Month.OCTOBER, 26))
                    .forEach(free::add);
            LocalDate.of(year, Month.DECEMBER, 19)
                    .datesUntil(LocalDate.of(year + 1, Month.JANUARY, 4))
                    .forEach(free::add);
        }
        return new FixedDays(LocalDate.of(2025, Month.AUGUST, 1), LocalDate.of(2027, Month.JULY, 31), free);
    }

    @Override
    public SchoolDays ofGroup(UUID group) {
        return this;
    }

    @Override
    public boolean knows(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    @Override
    public boolean isSchoolDay(LocalDate day) {
        if (!knows(day)) {
            throw new NoCalendarException(day);
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !free.contains(day);
    }

    @Override
    public SchoolDayCount count(LocalDate first, LocalDate last) {
        List<SchoolDayCount.Skipped> skipped = new ArrayList<>();
        int count = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (isSchoolDay(day)) {
                count++;
            } else {
                skipped.add(new SchoolDayCount.Skipped(day, free.contains(day) ? "Vakantie" : "Weekend"));
            }
        }
        return new SchoolDayCount(count, skipped);
    }

    @Override
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isSchoolDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    @Override
    public LocalDate plus(LocalDate day, int schoolDays) {
        LocalDate next = day;
        for (int left = schoolDays; left > 0; left--) {
            next = onOrAfter(next.plusDays(1));
        }
        return next;
    }

    @Override
    public SchoolYear year(LocalDate day) {
        if (!knows(day)) {
            throw new NoCalendarException(day);
        }
        LocalDate begin = LocalDate.of(day.getYear(), Month.AUGUST, 1);
        LocalDate first = begin.isAfter(day) ? begin.minusYears(1) : begin;
        LocalDate last = first.plusYears(1).minusDays(1);
        LocalDate lastSchoolDay = last;
        while (!isSchoolDay(lastSchoolDay)) {
            lastSchoolDay = lastSchoolDay.minusDays(1);
        }
        return new SchoolYear(first, last, onOrAfter(first), lastSchoolDay);
    }

    @Override
    public List<FreePeriod> free(LocalDate first, LocalDate last) {
        return List.of();
    }
}
