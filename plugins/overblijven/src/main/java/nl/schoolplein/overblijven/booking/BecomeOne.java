package nl.schoolplein.overblijven.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schoolplein.overblijven.care.CarePlan;
import org.jspecify.annotations.Nullable;

/**
 * Two pupils are one: what both have at one kind of care becomes what one child has there. Of two bookings of a day the one
 * stays that is worth more to the child (a place before a turn in the line, and that before nothing), else that of the pupil who
 * stays. The other one goes with its place, what is told of it stays, and the guardians hear of it.
 *
 * @param group the child's group; null if nobody knows
 */
record BecomeOne(
        Office office,
        CarePlan plan,
        UUID care,
        UUID gone,
        UUID kept,
        @Nullable UUID group) {
    private static final Comparator<Booking> WORTH = Comparator.comparing(Booking::state)
            .thenComparing(row -> !row.paid())
            .thenComparingLong(row -> row.state() == BookingState.WAITING ? row.turn() : 0);

    int join(Ledger ledger, Bookings bookings) {
        List<Booking> all = bookings.ever(care, List.of(gone, kept));
        Map<UUID, Booking> twice = twice(all);
        forget(twice, all, ledger, bookings);
        for (Booking row : all) {
            if (row.pupil().equals(gone) && !twice.containsKey(row.id())) {
                row.goesOver(kept);
                if (group != null && isAhead(row) && row.state() != BookingState.CANCELLED) {
                    ledger.groupIs(row, group);
                }
            }
        }
        boolean weekly = weekly(all, bookings);
        int days = tell(twice, all, bookings, weekly);
        bookings.entityManager().flush();
        return days;
    }

    /** Which bookings go, by their ids, and in favour of which. */
    private Map<UUID, Booking> twice(List<Booking> all) {
        Map<UUID, Booking> twice = new HashMap<>();
        Map<LocalDate, Booking> stays = all.stream()
                .filter(row -> row.pupil().equals(kept))
                .collect(Collectors.toMap(Booking::onDay, Function.identity()));
        for (Booking row : all) {
            Booking other = row.pupil().equals(gone) ? stays.get(row.onDay()) : null;
            if (other != null) {
                boolean better = WORTH.compare(row, other) < 0;
                twice.put(better ? other.id() : row.id(), better ? row : other);
            }
        }
        return twice;
    }

    /** A day has room for one of them only, so the one that goes is gone before the other goes over. */
    private void forget(Map<UUID, Booking> twice, List<Booking> all, Ledger ledger, Bookings bookings) {
        if (twice.isEmpty()) {
            return;
        }
        bookings.steps(twice.keySet())
                .forEach(step -> step.isOf(stays(twice, step.booking()).id()));
        List<UUID> both = new ArrayList<>(twice.keySet());
        twice.values().forEach(row -> both.add(row.id()));
        Map<UUID, Offer> offers =
                bookings.offersOf(both).stream().collect(Collectors.toMap(Offer::booking, Function.identity()));
        twice.forEach((goes, stays) -> {
            Offer offer = offers.get(goes);
            if (offer != null && !offers.containsKey(stays.id()) && stays.state() != BookingState.CANCELLED) {
                offer.isOf(stays);
            }
        });
        bookings.entityManager().flush();
        for (Booking row : all) {
            if (twice.containsKey(row.id())) {
                if (isAhead(row) && row.state() != BookingState.CANCELLED) {
                    ledger.forget(row);
                }
                office.notices.takeBack(row.id());
                bookings.entityManager().remove(row);
            }
        }
        bookings.entityManager().flush();
    }

    private static Booking stays(Map<UUID, Booking> twice, UUID goes) {
        Booking stays = twice.get(goes);
        if (stays == null) {
            throw new IllegalStateException(goes + " is not there twice");
        }
        return stays;
    }

    private boolean isAhead(Booking row) {
        return !row.onDay().isBefore(office.today());
    }

    /** Whether both had a pattern at some time, of which there is one now. */
    private boolean weekly(List<Booking> all, Bookings bookings) {
        List<Pattern> stays = bookings.patternsAt(care, List.of(kept));
        List<Pattern> goes = bookings.patternsAt(care, List.of(gone));
        if (!OnePattern.isNeeded(stays, goes)) {
            goes.forEach(pattern -> pattern.goesOver(kept));
            return false;
        }
        List<Pattern> joined = OnePattern.of(kept, stays, goes);
        stays.forEach(bookings.entityManager()::remove);
        goes.forEach(bookings.entityManager()::remove);
        joined.forEach(bookings.entityManager()::persist);
        all.stream().filter(row -> row.pattern() != null).forEach(row -> joined.stream()
                .filter(pattern -> pattern.has(row.onDay()))
                .forEach(pattern -> row.isOf(pattern.id())));
        return true;
    }

    private int tell(Map<UUID, Booking> twice, List<Booking> all, Bookings bookings, boolean weekly) {
        int days = 0;
        for (Booking row : all) {
            Booking stays = twice.get(row.id());
            if (stays != null && counted(row) && counted(stays)) {
                office.trace(bookings, stays, Step.What.BECAME_ONE, null);
                days++;
            }
        }
        if (days > 0 || weekly) {
            office.told(plan).tellBecameOne(kept, care, days);
        }
        return days;
    }

    private static boolean counted(Booking row) {
        return row.paid() || row.state() == BookingState.WAITING;
    }
}
