package nl.schoolplein.overblijven.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.schoolplein.overblijven.care.Weekdays;

/** Of two pupils who are one no day of either pattern is lost, and there is one pattern at a time. */
class OnePatternTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 9, 1);
    private static final int DAYS = 60;
    private static final UUID CARE = new UUID(0, 1);
    private static final UUID KEPT = new UUID(0, 2);
    private static final UUID MOTHER = new UUID(0, 3);
    private static final UUID FATHER = new UUID(0, 4);

    /** One after the other, as a child has them; the last one may have no end. */
    private static List<Pattern> patterns(List<Integer> turns, List<Integer> weekdays, boolean open, UUID guardian) {
        List<Integer> firsts = turns.stream().distinct().sorted().toList();
        return IntStream.range(0, firsts.size() / 2)
                .mapToObj(number -> new Pattern(
                        CARE,
                        new UUID(1, number),
                        guardian,
                        new Weekdays(weekdays.get(number)),
                        new Pattern.Period(
                                BEGIN.plusDays(firsts.get(2 * number)),
                                open && number == firsts.size() / 2 - 1
                                        ? null
                                        : BEGIN.plusDays(firsts.get(2 * number + 1) - 1L)),
                        Instant.EPOCH))
                .toList();
    }

    @Provide
    Arbitrary<List<Pattern>> mothers() {
        return any(MOTHER);
    }

    @Provide
    Arbitrary<List<Pattern>> fathers() {
        return any(FATHER);
    }

    private static Arbitrary<List<Pattern>> any(UUID guardian) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS).list().ofMaxSize(6),
                        Arbitraries.integers().between(1, 31).list().ofSize(3),
                        Arbitraries.of(true, false))
                .as((turns, weekdays, open) -> patterns(turns, weekdays, open, guardian));
    }

    private static Optional<Pattern> on(LocalDate day, List<Pattern> patterns) {
        List<Pattern> all =
                patterns.stream().filter(pattern -> pattern.during(day)).toList();
        assertTrue(all.size() <= 1, "one at a time");
        return all.stream().findFirst();
    }

    @Property
    void everyDayIsThatOfBoth(@ForAll("mothers") List<Pattern> stays, @ForAll("fathers") List<Pattern> goes) {
        List<Pattern> joined = OnePattern.of(KEPT, stays, goes);
        boolean needed = false;
        for (LocalDate day = BEGIN.minusDays(3); day.isBefore(BEGIN.plusDays(DAYS + 30)); day = day.plusDays(1)) {
            Optional<Pattern> one = on(day, stays);
            Optional<Pattern> other = on(day, goes);
            LocalDate today = day;
            boolean comes = one.filter(pattern -> pattern.has(today)).isPresent()
                    || other.filter(pattern -> pattern.has(today)).isPresent();
            Optional<Pattern> now = on(day, joined);
            assertEquals(comes, now.filter(pattern -> pattern.has(today)).isPresent(), day.toString());
            assertEquals(one.or(() -> other).map(Pattern::guardian), now.map(Pattern::guardian), day.toString());
            needed |= one.isPresent() && other.isPresent();
        }
        assertEquals(needed, OnePattern.isNeeded(stays, goes));
        assertTrue(joined.stream().allMatch(pattern -> pattern.pupil().equals(KEPT)));
    }
}
