package nl.schoolplein.overblijven.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.NoCalendarException;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.overblijven.care.CareOnDay;
import nl.schoolplein.overblijven.care.CarePlan;

/** On which days there is care for a child of a group: on school days, when the kind of care is held and not closed. */
record CareDays(CarePlan plan, SchoolDays school, LocalDate horizon) {
    /** How far ahead one books, if the school's calendar goes so far. */
    static final int MONTHS_AHEAD = 12;

    /** With what is known until a year from today. */
    static CareDays of(CarePlan plan, SchoolDays school, LocalDate today) {
        return new CareDays(plan, school, horizon(school, today));
    }

    /**
     * The last day for which one books: a year from today, or the last one that the school's calendar knows. It is before
     * today if nothing is known.
     */
    static LocalDate horizon(SchoolDays school, LocalDate today) {
        LocalDate known = today.minusDays(1);
        LocalDate unknown = today.plusMonths(MONTHS_AHEAD).plusDays(1);
        while (known.plusDays(1).isBefore(unknown)) {
            LocalDate middle = known.plusDays((unknown.toEpochDay() - known.toEpochDay()) / 2);
            if (school.knows(middle)) {
                known = middle;
            } else {
                unknown = middle;
            }
        }
        return known;
    }

    /** Why there is no school for a group on a day, or an empty text if there is. */
    String noSchool(UUID group, LocalDate day) {
        return school.ofGroup(group).count(day, day).skipped().stream()
                .map(skipped -> skipped.reason())
                .findFirst()
                .orElse("");
    }

    /** From when on a group is free on a day that is known, if its school day ends early. */
    Optional<LocalTime> endsEarly(UUID group, LocalDate day) {
        return school.free(day, day).stream()
                .filter(period -> period.groups().isEmpty() || period.groups().contains(group))
                .filter(period -> period.every().map(day.getDayOfWeek()::equals).orElse(true))
                .flatMap(period -> period.time().stream())
                .min(Comparator.naturalOrder());
    }

    /** Whether there is school for a group. Beyond the horizon nothing is known, and there is none. */
    boolean isSchoolDay(UUID group, LocalDate day) {
        try {
            return !day.isAfter(horizon) && school.ofGroup(group).isSchoolDay(day);
        } catch (NoCalendarException unknown) {
            return false;
        }
    }

    /** Whether a child of a group can come to a kind of care on a day. */
    boolean held(UUID care, UUID group, LocalDate day) {
        return plan.held(care, day).isPresent() && isSchoolDay(group, day);
    }

    /** The kinds of care that a child of a group can come to on a day. */
    List<CareOnDay> held(UUID group, LocalDate day) {
        return isSchoolDay(group, day)
                ? plan.usually(day).stream()
                        .filter(one -> plan.closed(one.care().id(), day).isEmpty())
                        .toList()
                : List.of();
    }

    /** The days of a pattern from a day on, as far as anything is known. */
    Stream<LocalDate> days(Pattern pattern, UUID group, LocalDate from) {
        LocalDate first = from.isBefore(pattern.firstDay()) ? pattern.firstDay() : from;
        return first.isAfter(horizon)
                ? Stream.empty()
                : first.datesUntil(horizon.plusDays(1))
                        .filter(pattern::has)
                        .filter(day -> held(pattern.care(), group, day));
    }
}
