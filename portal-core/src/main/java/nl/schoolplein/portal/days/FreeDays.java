package nl.schoolplein.portal.days;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.CalendarEntry;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.schoolyear.Period;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;

/** The holidays and free days of a school, as entries of the calendar. */
record FreeDays(SchoolYears years, Bundle texts, ZoneId zone) {

    List<CalendarEntry> entries(Visit place, LocalDate first, LocalDate last) {
        PortalViewer viewer =
                place.chosen().map(child -> place.by().only(child.id())).orElse(place.by());
        SchoolDays days = years.days(place.atSchool().id(), place.language());
        return years.seen(place.atSchool().id(), viewer, first, last).stream()
                .flatMap(period -> entries(period, days, place, first, last))
                .toList();
    }

    private Stream<CalendarEntry> entries(
            Period period, SchoolDays days, Visit place, LocalDate first, LocalDate last) {
        if (period.weekday() == null && period.time() == null) {
            return Stream.of(entry(period, period.from(), period.until(), place));
        }
        LocalDate from = period.from().isAfter(first) ? period.from() : first;
        LocalDate until = period.until().isBefore(last) ? period.until() : last;
        return from.isAfter(until)
                ? Stream.of()
                : from.datesUntil(until.plusDays(1))
                        .filter(day -> period.holdsOn(day) && isSaid(period, day, days))
                        .map(day -> entry(period, day, day, place));
    }

    /** In a holiday nobody is told that a group is free on Fridays. */
    private static boolean isSaid(Period period, LocalDate day, SchoolDays days) {
        return period.weekday() == null || !days.knows(day) || days.isSchoolDay(day);
    }

    private CalendarEntry entry(Period period, LocalDate from, LocalDate until, Visit place) {
        Audience audience = period.groups().isEmpty() ? Audience.wholeSchool() : Audience.groups(period.groups());
        CalendarEntry entry = period.time() == null
                ? CalendarEntry.during(from, until, CalendarEntry.Kind.FREE, period.title(), "year")
                : CalendarEntry.at(
                        from.atTime(period.time()).atZone(zone).toInstant(),
                        CalendarEntry.Kind.FREE,
                        period.title(),
                        "year");
        return entry.saying(about(period, place)).forWhom(audience);
    }

    private String about(Period period, Visit place) {
        String kind = texts.text(place.language(), "year.kind." + period.kind().word());
        return kind.equals(period.title()) ? "" : kind;
    }
}
