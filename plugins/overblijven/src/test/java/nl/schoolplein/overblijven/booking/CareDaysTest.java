package nl.schoolplein.overblijven.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.schoolplein.overblijven.care.Plans;
import nl.schoolplein.overblijven.care.Weekdays;
import org.junit.jupiter.api.Test;

/** Which days come of a weekly pattern, against going through all days one by one. */
class CareDaysTest {
    private static final LocalDate TODAY = LocalDate.of(2028, 1, 10);
    private static final UUID CARE = new UUID(0, 7);
    private static final UUID GROUP = new UUID(0, 3);

    /** What a school may look like. Days are counted from today. */
    record World(
            int patternDays,
            int firstDay,
            int lastDay,
            int careDays,
            int changedOn,
            int changedTo,
            int closedFrom,
            int closedFor,
            int stopsAfter,
            Set<Integer> free,
            int knownFor) {}

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<Integer> mask = Arbitraries.integers().between(0, 31);
        Arbitrary<Integer> day = Arbitraries.integers().between(-20, 120);
        Arbitrary<Set<Integer>> free =
                Arbitraries.integers().between(0, 120).set().ofMaxSize(30);
        return Combinators.combine(
                        Combinators.combine(mask, day, day).as(List::of),
                        Combinators.combine(mask, day, mask).as(List::of),
                        Combinators.combine(day, Arbitraries.integers().between(0, 14), day)
                                .as(List::of),
                        free,
                        Arbitraries.integers().between(-1, 420))
                .as((pattern, care, closed, freeDays, known) -> new World(
                        pattern.get(0),
                        pattern.get(1),
                        pattern.get(2),
                        care.get(0),
                        care.get(1),
                        care.get(2),
                        closed.get(0),
                        closed.get(1),
                        closed.get(2),
                        freeDays,
                        known));
    }

    @Property(tries = 500)
    void areThoseThatNothingSpeaksAgainst(
            @ForAll("worlds") World world, @ForAll @IntRange(min = 0, max = 40) int from) {
        assertEquals(slow(world, from), quick(world, from));
    }

    private static LocalDate day(int number) {
        return TODAY.plusDays(number);
    }

    private static List<LocalDate> quick(World world, int from) {
        Set<LocalDate> free = new HashSet<>();
        world.free().forEach(one -> free.add(day(one)));
        var plan = Plans.of(
                CARE,
                List.of(
                        new Plans.Held(day(-300), new Weekdays(world.careDays())),
                        new Plans.Held(day(world.changedOn()), new Weekdays(world.changedTo()))),
                List.of(new Plans.Closed(day(world.closedFrom()), day(world.closedFrom() + world.closedFor()))),
                day(world.stopsAfter()));
        Pattern pattern = new Pattern(
                CARE,
                new UUID(0, 1),
                new UUID(0, 2),
                new Weekdays(world.patternDays()),
                new Pattern.Period(day(world.firstDay()), day(world.lastDay())),
                Instant.EPOCH);
        return CareDays.of(plan, new FixedSchoolDays(free, day(world.knownFor())), TODAY)
                .days(pattern, GROUP, day(from))
                .toList();
    }

    private static List<LocalDate> slow(World world, int from) {
        List<LocalDate> days = new ArrayList<>();
        for (int number = from; number <= 366; number++) {
            LocalDate day = day(number);
            int bit = 1 << (day.getDayOfWeek().getValue() - 1);
            int held = number >= world.changedOn() ? world.changedTo() : world.careDays();
            boolean closed = number >= world.closedFrom() && number <= world.closedFrom() + world.closedFor();
            boolean known = number <= world.knownFor() && !day.isAfter(TODAY.plusMonths(12));
            boolean inPattern = number >= world.firstDay() && number <= world.lastDay();
            if (known
                    && inPattern
                    && (world.patternDays() & bit) != 0
                    && (held & bit) != 0
                    && !closed
                    && number <= world.stopsAfter()
                    && bit < 32
                    && !world.free().contains(number)) {
                days.add(day);
            }
        }
        return days;
    }

    @Test
    void aTuesdayThatIsThe29thOfFebruaryIsADayLikeAnyOther() {
        World tuesdays = new World(2, 0, 120, 31, 400, 31, -20, 0, 120, Set.of(), 400);
        assertEquals(true, quick(tuesdays, 0).contains(LocalDate.of(2028, 2, 29)));
    }

    @Test
    void nothingIsPlannedBeyondWhatTheCalendarKnows() {
        LocalDate last = day(40);
        assertEquals(last, CareDays.horizon(new FixedSchoolDays(Set.of(), last), TODAY));
        assertEquals(TODAY.plusMonths(12), CareDays.horizon(new FixedSchoolDays(Set.of(), day(4000)), TODAY));
        assertEquals(TODAY.minusDays(1), CareDays.horizon(new FixedSchoolDays(Set.of(), day(-1)), TODAY));
    }
}
