package nl.schoolplein.absences.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    /** How many of some days are school days of that school year on which the child has to be there. */
    private static long slow(int year, LocalDate compulsory, Predicate<LocalDate> wanted) {
        return BEGIN.datesUntil(day(ALL + 1))
                .filter(wanted)
                .filter(DAYS::isSchoolDay)
                .filter(day -> DAYS.year(day).from().getYear() == year)
                .filter(day -> !day.isBefore(compulsory))
                .count();
    }

    @Property
    void agreesWithGoingDayByDay(
            @ForAll @IntRange(min = 0, max = ALL) int first,
            @ForAll @IntRange(min = 0, max = 60) int length,
            @ForAll("others") List<Tally.Other> others,
            @ForAll @IntRange(min = 0, max = ALL) int compulsory) {
        LocalDate last = day(Math.min(first + length, ALL));
        Tally tally = Tally.of(DAYS, day(first), last, day(compulsory), others);
        assertTrue(tally.known());
        for (Tally.OfYear year : tally.years()) {
            int name = year.year().from().getYear();
            long own = slow(name, day(compulsory), day -> during(day(first), last, day));
            long approved = slow(
                    name,
                    day(compulsory),
                    day -> !during(day(first), last, day)
                            && others.stream().anyMatch(other -> other.approved() && has(other, day)));
            long waiting = slow(
                    name,
                    day(compulsory),
                    day -> !during(day(first), last, day)
                            && others.stream().noneMatch(other -> other.approved() && has(other, day))
                            && others.stream().anyMatch(other -> has(other, day)));
            assertEquals(own, year.days());
            assertEquals(approved, year.approved());
            assertEquals(waiting, year.waiting());
            assertEquals(own + approved + waiting, year.together());
            assertEquals(
                    others.stream()
                            .filter(other -> slow(name, day(compulsory), day -> has(other, day)) > 0)
                            .count(),
                    year.times());
        }
        assertEquals(
                slow(2025, day(compulsory), day -> during(day(first), last, day))
                        + slow(2026, day(compulsory), day -> during(day(first), last, day)),
                tally.days());
    }

    /** Close together, so that they often meet. */
    @Provide
    Arbitrary<List<Tally.Other>> others() {
        Arbitrary<Integer> begins = Arbitraries.integers().between(250, 500);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 60);
        return Combinators.combine(begins, lengths, Arbitraries.of(true, false))
                .as((begin, length, approved) -> new Tally.Other(day(begin), day(begin + length), approved))
                .list()
                .ofMaxSize(5);
    }

    private static boolean has(Tally.Other other, LocalDate day) {
        return during(other.first(), other.last(), day);
    }

    private static boolean during(LocalDate first, LocalDate last, LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    @Test
    void aDayInTwoRequestsCountsOnceAsWhatWasApproved() {
        LocalDate monday = LocalDate.parse("2026-11-02");
        List<Tally.Other> others = List.of(
                new Tally.Other(monday, monday.plusDays(1), true),
                new Tally.Other(monday.plusDays(1), monday.plusDays(2), false),
                new Tally.Other(monday.plusDays(1), monday.plusDays(3), false));
        Tally.OfYear year = Tally.of(DAYS, monday.plusDays(3), monday.plusDays(4), null, others)
                .years()
                .get(0);
        assertEquals(2, year.days(), "Thursday and Friday");
        assertEquals(2, year.approved(), "Monday and Tuesday");
        assertEquals(1, year.waiting(), "Wednesday");
        assertEquals(5, year.together());
        assertEquals(3, year.times());
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
