package nl.schoolplein.overblijven.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.FreePeriod;
import nl.schoolplein.api.NoCalendarException;
import nl.schoolplein.api.SchoolDayCount;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.SchoolYear;

/** A school's calendar that knows which days are free, until a day. */
record FixedSchoolDays(Set<LocalDate> free, LocalDate last) implements SchoolDays {
    @Override
    public SchoolDays ofGroup(UUID group) {
        return this;
    }

    @Override
    public boolean knows(LocalDate day) {
        return !day.isAfter(last);
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
    public SchoolDayCount count(LocalDate from, LocalDate until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LocalDate onOrAfter(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LocalDate plus(LocalDate day, int schoolDays) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SchoolYear year(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FreePeriod> free(LocalDate from, LocalDate until) {
        throw new UnsupportedOperationException();
    }
}
