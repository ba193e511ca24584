package nl.schoolplein.overblijven.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import nl.schoolplein.overblijven.care.Weekdays;

/**
 * What the weekly patterns of two pupils come to who are one, at one kind of care: one at a time, with the days of both, paid by
 * who made that of the pupil who stays.
 */
final class OnePattern {
    private OnePattern() {}

    /** Whether at some time both have one. */
    static boolean isNeeded(List<Pattern> stays, List<Pattern> goes) {
        return goes.stream().anyMatch(one -> stays.stream().anyMatch(other -> meet(one, other)));
    }

    private static boolean meet(Pattern one, Pattern other) {
        return one.during(other.firstDay()) || other.during(one.firstDay());
    }

    /** Theirs, in the order of time, as patterns of the pupil who stays. */
    static List<Pattern> of(UUID kept, List<Pattern> stays, List<Pattern> goes) {
        List<Pattern> joined = new ArrayList<>();
        NavigableSet<LocalDate> turns = turns(stays, goes);
        for (LocalDate first : turns) {
            Optional<Pattern> one = at(first, stays);
            Optional<Pattern> other = at(first, goes);
            LocalDate next = turns.higher(first);
            one.or(() -> other)
                    .map(pattern -> new Pattern(
                            pattern.care(),
                            kept,
                            pattern.guardian(),
                            weekdays(one, other),
                            new Pattern.Period(first, next == null ? null : next.minusDays(1)),
                            pattern.madeAt()))
                    .ifPresent(joined::add);
        }
        return joined;
    }

    private static NavigableSet<LocalDate> turns(Collection<Pattern> stays, Collection<Pattern> goes) {
        NavigableSet<LocalDate> turns = new TreeSet<>();
        for (Collection<Pattern> patterns : List.of(stays, goes)) {
            for (Pattern pattern : patterns) {
                LocalDate last = pattern.lastDay();
                turns.add(pattern.firstDay());
                if (last != null) {
                    turns.add(last.plusDays(1));
                }
            }
        }
        return turns;
    }

    private static Optional<Pattern> at(LocalDate day, List<Pattern> patterns) {
        return patterns.stream().filter(pattern -> pattern.during(day)).findFirst();
    }

    private static Weekdays weekdays(Optional<Pattern> one, Optional<Pattern> other) {
        Weekdays none = new Weekdays(0);
        return one.map(Pattern::weekdays)
                .orElse(none)
                .or(other.map(Pattern::weekdays).orElse(none));
    }
}
