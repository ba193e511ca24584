package nl.schoolplein.absences.leave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schoolplein.api.NoCalendarException;
import nl.schoolplein.api.SchoolDayCount;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * The school days of a request, each school year apart, with what was asked for the same child before. A day counts once, in
 * however many requests it is: that happens where two requests were about two pupils who turned out to be one.
 *
 * @param years the school years that it touches
 * @param unknown the first day of which nobody knows yet whether there is school; null if all are known
 * @param notYet the days before the child is compulsory, which do not count
 */
public record Tally(List<OfYear> years, @Nullable LocalDate unknown, int notYet) {

    /** A copy of the list. */
    public Tally {
        years = List.copyOf(years);
    }

    /**
     * What falls in one school year.
     *
     * @param days the school days of this request
     * @param skipped the other days in it, and why they do not count
     * @param approved the other school days that were approved before
     * @param waiting those besides that were asked before and are not decided
     * @param times how many other requests those are
     */
    public record OfYear(
            SchoolYear year,
            LocalDate first,
            LocalDate last,
            int days,
            List<Skip> skipped,
            int approved,
            int waiting,
            int times) {

        /** All of them together. */
        public int together() {
            return days + approved + waiting;
        }

        /** The school year as people write it: "2026-2027". */
        public String name() {
            return year.from().getYear() + "-" + year.until().getYear();
        }
    }

    /** Some days that do not count, for one reason. */
    public record Skip(String reason, int days, LocalDate first, LocalDate last) {}

    /** Another request that is counted with it. */
    public record Other(LocalDate first, LocalDate last, boolean approved) {}

    /** Counts; what is before the child is compulsory counts nowhere. */
    static Tally of(
            SchoolDays days, LocalDate first, LocalDate last, @Nullable LocalDate compulsory, List<Other> others) {
        List<OfYear> years = new ArrayList<>();
        LocalDate start = compulsory != null && compulsory.isAfter(first) ? compulsory : first;
        LocalDate unknown = null;
        int notYet = 0;
        try {
            if (start.isAfter(first)) {
                LocalDate end = start.isAfter(last) ? last : start.minusDays(1);
                notYet = days.count(first, end).days();
            }
            for (LocalDate day = start; !day.isAfter(last); ) {
                unknown = day;
                SchoolYear year = days.year(day);
                LocalDate end = year.until().isBefore(last) ? year.until() : last;
                years.add(ofYear(days, year, day, end, compulsory, others));
                day = year.until().plusDays(1);
            }
            unknown = null;
        } catch (NoCalendarException notKnown) {
            unknown = notKnown.day();
        }
        return new Tally(years, unknown, notYet);
    }

    private static OfYear ofYear(
            SchoolDays days,
            SchoolYear year,
            LocalDate first,
            LocalDate last,
            @Nullable LocalDate compulsory,
            List<Other> others) {
        SchoolDayCount count = days.count(first, last);
        LocalDate begin = compulsory != null && compulsory.isAfter(year.from()) ? compulsory : year.from();
        Set<LocalDate> approved = new HashSet<>();
        Set<LocalDate> waiting = new HashSet<>();
        int times = 0;
        for (Other other : others) {
            List<LocalDate> more = within(days, other, begin, year.until());
            (other.approved() ? approved : waiting).addAll(more);
            times += more.isEmpty() ? 0 : 1;
        }
        approved.removeIf(day -> !day.isBefore(first) && !day.isAfter(last));
        waiting.removeIf(day -> approved.contains(day) || (!day.isBefore(first) && !day.isAfter(last)));
        return new OfYear(year, first, last, count.days(), skipped(count), approved.size(), waiting.size(), times);
    }

    private static List<LocalDate> within(SchoolDays days, Other other, LocalDate begin, LocalDate end) {
        LocalDate first = other.first().isBefore(begin) ? begin : other.first();
        LocalDate last = other.last().isAfter(end) ? end : other.last();
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).filter(days::isSchoolDay).toList();
    }

    private static List<Skip> skipped(SchoolDayCount count) {
        Map<String, Skip> byReason = new LinkedHashMap<>();
        for (SchoolDayCount.Skipped one : count.skipped()) {
            byReason.merge(
                    one.reason(),
                    new Skip(one.reason(), 1, one.day(), one.day()),
                    (before, more) -> new Skip(before.reason(), before.days() + 1, before.first(), more.last()));
        }
        return List.copyOf(byReason.values());
    }

    /** The school days of the request, as far as they are known. */
    public int days() {
        return years.stream().mapToInt(OfYear::days).sum();
    }

    /** Whether the calendar of all of it is known. */
    public boolean known() {
        return unknown == null;
    }
}
