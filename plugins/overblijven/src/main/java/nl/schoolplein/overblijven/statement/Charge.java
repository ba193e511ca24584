package nl.schoolplein.overblijven.statement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one child's time of care costs the guardian who booked it: cents, or a strip. */
record Charge(For what, int cents, int strips, Went why) {
    private static final Comparator<Visit> WHICH_COUNTS = Comparator.comparing(Visit::went)
            .thenComparing(Comparator.comparing(Visit::booked).reversed());

    /** Whom it is charged to, and what for: nobody is charged twice for the same. */
    record For(UUID care, UUID guardian, UUID pupil, LocalDate day) {}

    private record Time(UUID care, UUID pupil, LocalDate day) {}

    /** All charges that follow from some bookings: one at most for a child's time, however often it was booked anew. */
    static List<Charge> of(Collection<Visit> visits, Map<UUID, Rates> rates) {
        Map<Time, Visit> counting = new HashMap<>();
        for (Visit visit : visits) {
            Rates rate = rates.get(visit.care());
            if (rate != null && rate.charges(visit.went())) {
                counting.merge(
                        new Time(visit.care(), visit.pupil(), visit.day()),
                        visit,
                        (one, other) -> WHICH_COUNTS.compare(one, other) <= 0 ? one : other);
            }
        }
        return counting.values().stream()
                .map(visit -> of(visit, rates.get(visit.care())))
                .toList();
    }

    private static Charge of(Visit visit, @Nullable Rates rates) {
        boolean strips = rates != null && rates.strips();
        For what = new For(visit.care(), visit.guardian(), visit.pupil(), visit.day());
        return new Charge(what, strips ? 0 : visit.cents(), strips ? 1 : 0, visit.went());
    }
}
