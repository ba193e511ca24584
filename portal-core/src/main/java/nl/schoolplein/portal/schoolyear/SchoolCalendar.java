package nl.schoolplein.portal.schoolyear;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.FreePeriod;
import nl.schoolplein.api.NoCalendarException;
import nl.schoolplein.api.SchoolDayCount;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.SchoolYear;

/**
 * Counts the days of one school, for one group or for all.
 *
 * @param own what the school says: it goes before what its region's calendar says
 * @param ofRegion the holidays of its region, and the public ones
 * @param from the first day that is known; after {@code until} if none is
 * @param until the last day that is known
 * @param weekend what a weekend is called
 */
record SchoolCalendar(
        List<Period> own, List<Period> ofRegion, LocalDate from, LocalDate until, String weekend, Optional<UUID> group)
        implements SchoolDays {

    @Override
    public SchoolDays ofGroup(UUID one) {
        return new SchoolCalendar(own, ofRegion, from, until, weekend, Optional.of(one));
    }

    @Override
    public boolean knows(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    @Override
    public boolean isSchoolDay(LocalDate day) {
        return whyFree(day).isEmpty();
    }

    /** Why there is no school on a day. */
    private Optional<String> whyFree(LocalDate day) {
        if (!knows(day)) {
            throw new NoCalendarException(day);
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.of(weekend);
        }
        List<Period> said = own.stream()
                .filter(period -> period.time() == null && period.holdsOn(day) && period.isFor(group))
                .toList();
        Stream<Period> free = said.stream().filter(period -> period.kind() != Kind.OPEN);
        Stream<Period> stillFree = ofRegion.stream()
                .filter(period -> period.holdsOn(day) && said.stream().noneMatch(one -> one.undoes(period)));
        return Stream.concat(free, stillFree).findFirst().map(Period::title);
    }

    @Override
    public SchoolDayCount count(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period from " + first + " cannot end on " + last);
        }
        int days = 0;
        List<SchoolDayCount.Skipped> skipped = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Optional<String> reason = whyFree(day);
            if (reason.isEmpty()) {
                days++;
            } else {
                skipped.add(new SchoolDayCount.Skipped(day, reason.get()));
            }
        }
        return new SchoolDayCount(days, List.copyOf(skipped));
    }

    @Override
    public LocalDate onOrAfter(LocalDate day) {
        return isSchoolDay(day) ? day : plus(day, 1);
    }

    @Override
    public LocalDate plus(LocalDate start, int schoolDays) {
        LocalDate day = start;
        for (int left = Math.abs(schoolDays); left > 0; ) {
            day = day.plusDays(Integer.signum(schoolDays));
            if (isSchoolDay(day)) {
                left--;
            }
        }
        return day;
    }

    @Override
    public SchoolYear year(LocalDate day) {
        LocalDate start = startOfYear(day);
        LocalDate end = start.plusYears(1).minusDays(1);
        return new SchoolYear(start, end, onOrAfter(start), plus(end.plusDays(1), -1));
    }

    /** The 1 August on or before a day. */
    static LocalDate startOfYear(LocalDate day) {
        LocalDate sameYear = LocalDate.of(day.getYear(), Month.AUGUST, 1);
        return day.isBefore(sameYear) ? sameYear.minusYears(1) : sameYear;
    }

    @Override
    public List<FreePeriod> free(LocalDate first, LocalDate last) {
        for (LocalDate end : List.of(first, last)) {
            if (!knows(end)) {
                throw new NoCalendarException(end);
            }
        }
        return shown(own.stream().filter(one -> one.isFor(group)).toList(), ofRegion, first, last).stream()
                .filter(period -> period.kind() != Kind.OPEN)
                .map(Period::free)
                .toList();
    }

    /** What there is to show of a year: all that the school says, and what of its region's calendar is left. */
    static List<Period> shown(List<Period> own, List<Period> ofRegion, LocalDate first, LocalDate last) {
        List<Period> left = ofRegion.stream()
                .filter(period ->
                        own.stream().noneMatch(one -> one.undoes(period) && one.whole() && period.within(one)))
                .toList();
        List<Period> all = Stream.concat(own.stream(), left.stream()).toList();
        return all.stream()
                .filter(period -> period.touches(first, last))
                .filter(period -> period.kind() != Kind.PUBLIC_HOLIDAY
                        || all.stream()
                                .noneMatch(
                                        other -> other.kind() == Kind.HOLIDAY && other.whole() && period.within(other)))
                .sorted(Comparator.comparing(Period::from).thenComparing(Period::until))
                .toList();
    }
}
