package nl.schoolplein.absences.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.schoolplein.absences.rules.FixedDays;
import org.junit.jupiter.api.Test;

/** Days are counted as somebody would who goes through them one by one. */
class TallyTest {
    private static final FixedDays DAYS = FixedDays.twoYears();
    private static final LocalDate BEGIN = LocalDate.parse("2025-08-01");
    private static final int ALL = 729;

    private static LocalDate day(int number) {
        return BEGIN.plusDays(number);
    }

    /** One of the days that are counted, if it is a school day of that school year. */
    private static long slow(LocalDate first, LocalDate last, int year, LocalDate compulsory) {
        return first.datesUntil(last.plusDays(1))
                .filter(DAYS::knows)
                .filter(DAYS::isSchoolDay)
                .filter(day -> DAYS.year(day).from().getYear() == year)
                .filter(day -> !day.isBefore(compulsory))
                .count();
    }

    @Property
    void agreesWithGoingDayByDay(
            @ForAll @IntRange(min = 0, max = ALL) int first,
            @ForAll @IntRange(min = 0, max = 60) int long1,
            @ForAll @IntRange(min = 0, max = ALL) int other,
            @ForAll @IntRange(min = 0, max = 40) int long2,
            @ForAll boolean approved,
            @ForAll @IntRange(min = 0, max = ALL) int compulsory) {
        LocalDate last = day(Math.min(first + long1, ALL));
        Tally.Other before = new Tally.Other(day(other), day(Math.min(other + long2, ALL)), approved);
        Tally tally = Tally.of(DAYS, day(first), last, day(compulsory), List.of(before));
        assertTrue(tally.known());
        for (Tally.OfYear year : tally.years()) {
            int name = year.year().from().getYear();
            assertEquals(slow(day(first), last, name, day(compulsory)), year.days());
            long used = slow(before.first(), before.last(), name, day(compulsory));
            assertEquals(approved ? used : 0, year.approved());
            assertEquals(approved ? 0 : used, year.waiting());
            assertEquals(year.days() + used, year.together());
        }
        long all = slow(day(first), last, 2025, day(compulsory)) + slow(day(first), last, 2026, day(compulsory));
        assertEquals(all, tally.days());
    }

    @Test
    void overTheTurnOfTheSchoolYearEachYearIsCountedApart() {
        Tally tally = Tally.of(DAYS, LocalDate.parse("2026-07-14"), LocalDate.parse("2026-09-02"), null, List.of());
        assertEquals(
                List.of("2025-2026", "2026-2027"),
                tally.years().stream().map(Tally.OfYear::name).toList());
        assertEquals(
                List.of(3, 3), tally.years().stream().map(Tally.OfYear::days).toList());
    }

    @Test
    void daysThatNobodyKnowsAreSaidAndNotGuessed() {
        Tally tally = Tally.of(DAYS, LocalDate.parse("2027-07-14"), LocalDate.parse("2027-09-02"), null, List.of());
        assertFalse(tally.known());
        assertEquals(LocalDate.parse("2027-08-01"), tally.unknown());
        assertEquals(3, tally.days(), "what is known");
    }

    @Test
    void eachDayThatDoesNotCountIsNamed() {
        Tally tally =
                Tally.of(DAYS, LocalDate.parse("2026-10-16"), LocalDate.parse("2026-10-26"), null, new ArrayList<>());
        assertEquals(2, tally.days());
        assertEquals(
                9,
                tally.years().get(0).skipped().stream()
                        .mapToInt(Tally.Skip::days)
                        .sum());
        assertEquals("Vakantie", tally.years().get(0).skipped().get(0).reason());
    }
}
