package nl.schoolplein.overblijven.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.schoolplein.overblijven.statement.Charge.For;
import nl.schoolplein.overblijven.statement.Reckoned.Stated;

/** Cents and strips against a reference that looks at each child's each day by itself. */
class ReckoningTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final UUID LUNCH = new UUID(1, 1);
    private static final UUID AFTER_SCHOOL = new UUID(1, 2);
    private static final Map<UUID, Rates> RATES =
            Map.of(LUNCH, new Rates(true, true, false), AFTER_SCHOOL, new Rates(false, false, true));

    /** Something happens: a booking is made, or the way an earlier one went is changed. At the end of a month it is closed. */
    record Step(int month, int day, int pupil, int guardian, boolean lunch, Went went, int cents) {}

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Went.class),
                        Arbitraries.integers().between(0, 1299))
                .as(Step::new);
    }

    /** Steps happen in the order of the list, a few in each month; each is about its own month or an earlier one. */
    @Property
    void whatIsStatedInTheEndIsWhatIsCharged(@ForAll @Size(max = 60) List<@net.jqwik.api.From("steps") Step> steps) {
        List<Visit> visits = new ArrayList<>();
        Map<For, Stated> stated = new HashMap<>();
        List<Map<For, Stated>> closed = new ArrayList<>();
        int each = steps.size() / 4 + 1;
        for (int month = 0; month < 4; month++) {
            for (int step = month * each; step < Math.min(steps.size(), (month + 1) * each); step++) {
                happens(steps.get(step), month, step, visits);
            }
            Map<For, Stated> statement = close(visits, stated, FIRST.plusMonths(month));
            statement.forEach((what, more) -> stated.merge(what, more, ReckoningTest::plus));
            closed.add(statement);
        }
        assertEquals(slowly(visits), withoutNothing(stated));
        assertTrue(Reckoned.lines(Charge.of(visits, RATES), stated.values(), FIRST.plusMonths(3))
                .isEmpty());
        assertEquals(
                slowly(visits).values().stream().mapToLong(Stated::cents).sum(),
                closed.stream()
                        .flatMap(one -> one.values().stream())
                        .mapToLong(Stated::cents)
                        .sum());
    }

    private static void happens(Step step, int now, int order, List<Visit> visits) {
        Visit visit = new Visit(
                step.lunch() ? LUNCH : AFTER_SCHOOL,
                new UUID(2, step.pupil()),
                FIRST.plusMonths(Math.min(step.month(), now)).atDay(step.day()),
                new UUID(3, step.guardian()),
                step.cents(),
                step.went(),
                Instant.ofEpochSecond(order));
        if (step.cents() % 3 == 0) { // the booking that was there goes otherwise than it was written down first
            visits.removeIf(other -> other.care().equals(visit.care())
                    && other.pupil().equals(visit.pupil())
                    && other.day().equals(visit.day()));
        }
        visits.add(visit);
    }

    private static Map<For, Stated> close(List<Visit> visits, Map<For, Stated> stated, YearMonth month) {
        Map<For, Stated> statement = new HashMap<>();
        for (Reckoned line : Reckoned.lines(Charge.of(visits, RATES), stated.values(), month)) {
            assertEquals(YearMonth.from(line.what().day()).isBefore(month), line.correction());
            assertTrue(
                    statement.put(line.what(), new Stated(line.what(), line.cents(), line.strips())) == null,
                    "two lines for the same thing");
        }
        return statement;
    }

    /** For each child, each day, each kind of care: who pays what, found by looking at all bookings again. */
    private static Map<For, Stated> slowly(List<Visit> visits) {
        Map<For, Stated> all = new HashMap<>();
        Set<List<Object>> times = new HashSet<>();
        visits.forEach(visit -> times.add(List.of(visit.care(), visit.pupil(), visit.day())));
        for (List<Object> time : times) {
            Visit counts = null;
            for (Went went : List.of(Went.ATTENDED, Went.NO_SHOW, Went.CANCELLED_LATE)) {
                for (Visit visit : visits) {
                    boolean charged = went == Went.ATTENDED
                            || (visit.care().equals(LUNCH) && went == Went.NO_SHOW)
                            || (visit.care().equals(AFTER_SCHOOL) && went == Went.CANCELLED_LATE);
                    if (time.equals(List.of(visit.care(), visit.pupil(), visit.day()))
                            && visit.went() == went
                            && charged
                            && (counts == null
                                    || (counts.went() == went && visit.booked().isAfter(counts.booked())))) {
                        counts = visit;
                    }
                }
            }
            if (counts != null) {
                For what = new For(counts.care(), counts.guardian(), counts.pupil(), counts.day());
                boolean strip = counts.care().equals(LUNCH);
                all.put(what, new Stated(what, strip ? 0 : counts.cents(), strip ? 1 : 0));
            }
        }
        return withoutNothing(all);
    }

    private static Map<For, Stated> withoutNothing(Map<For, Stated> all) {
        Map<For, Stated> some = new HashMap<>(all);
        some.values().removeIf(one -> one.cents() == 0 && one.strips() == 0);
        return some;
    }

    private static Stated plus(Stated one, Stated more) {
        return new Stated(one.what(), one.cents() + more.cents(), one.strips() + more.strips());
    }

    @Property
    void theStripsOfACardAreWorthWhatItCost(
            @ForAll @IntRange(min = 1, max = 60) int strips, @ForAll @IntRange(max = 20000) int cents) {
        CardValue.Bought card = new CardValue.Bought(strips, cents);
        long sum = 0;
        for (int used = 0; used < strips; used++) {
            int one = CardValue.ofFirst(used + 1, card) - CardValue.ofFirst(used, card);
            assertTrue(Math.abs(one - (double) cents / strips) < 1, "a strip is worth a cent more or less at most");
            sum += one;
        }
        assertEquals(cents, sum);
    }

    @Property
    void whatIsLeftOnCardsIsWhatWasNotTaken(
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 20) Integer> cards,
            @ForAll @IntRange(max = 120) int used) {
        List<CardValue.Bought> bought = cards.stream()
                .map(strips -> new CardValue.Bought(strips, strips * 225 + 7))
                .toList();
        List<Integer> worth = new ArrayList<>();
        for (CardValue.Bought card : bought) {
            for (int strip = 0; strip < card.strips(); strip++) {
                worth.add(CardValue.ofFirst(strip + 1, card) - CardValue.ofFirst(strip, card));
            }
        }
        assertEquals(worth.stream().skip(used).mapToLong(Integer::longValue).sum(), CardValue.left(bought, used));
    }

    @org.junit.jupiter.api.Test
    void aClosedMonthStaysAndTheNextOneCorrectsIt() {
        LocalDate day = LocalDate.of(2026, 1, 12);
        Visit there = new Visit(AFTER_SCHOOL, new UUID(2, 1), day, new UUID(3, 1), 1250, Went.ATTENDED, Instant.EPOCH);
        List<Reckoned> january = Reckoned.lines(Charge.of(List.of(there), RATES), List.of(), FIRST);
        assertEquals(List.of(1250), january.stream().map(Reckoned::cents).toList());
        Visit ill = new Visit(AFTER_SCHOOL, new UUID(2, 1), day, new UUID(3, 1), 1250, Went.FREE, Instant.EPOCH);
        List<Stated> stated = List.of(new Stated(january.get(0).what(), 1250, 0));
        List<Reckoned> february = Reckoned.lines(Charge.of(List.of(ill), RATES), stated, FIRST.plusMonths(1));
        assertEquals(List.of(-1250), february.stream().map(Reckoned::cents).toList());
        assertTrue(february.get(0).correction());
    }
}
