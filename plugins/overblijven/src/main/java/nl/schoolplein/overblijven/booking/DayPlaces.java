package nl.schoolplein.overblijven.booking;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The places of a kind of care on one day: how many are taken, by which groups, and who waits. */
final class DayPlaces {
    private final @Nullable Integer places;
    private final @Nullable Integer placesPerGroup;
    private final Map<UUID, Integer> taken = new HashMap<>();
    private final Map<UUID, Integer> waiting = new HashMap<>();
    private int total;
    private long turn;

    /** With nobody yet; null is room for everybody. */
    DayPlaces(@Nullable Integer places, @Nullable Integer placesPerGroup) {
        this.places = places;
        this.placesPerGroup = placesPerGroup;
    }

    /** So many children of a group are there. */
    void add(Tally tally) {
        if (tally.state() == BookingState.BOOKED) {
            change(taken, tally.pupilGroup(), (int) tally.children());
            total += (int) tally.children();
        } else {
            change(waiting, tally.pupilGroup(), (int) tally.children());
        }
        turn = Math.max(turn, tally.lastTurn());
    }

    /** A child of a group comes: it has a place, unless there is none, or somebody who waits comes first. */
    BookingState ask(UUID group) {
        boolean place = fits(group) && Set.copyOf(waiting.keySet()).stream().noneMatch(this::fits);
        if (place) {
            change(taken, group, 1);
            total++;
            return BookingState.BOOKED;
        }
        change(waiting, group, 1);
        return BookingState.WAITING;
    }

    /** A child comes though there may be no place. */
    void squeezeIn(UUID group) {
        change(taken, group, 1);
        total++;
    }

    /** A child that waits gets a place if there is one. */
    boolean movesUp(UUID group) {
        if (!fits(group)) {
            return false;
        }
        leaves(group, BookingState.WAITING);
        squeezeIn(group);
        return true;
    }

    /** A child does not come any more. */
    void leaves(UUID group, BookingState was) {
        if (was == BookingState.BOOKED) {
            change(taken, group, -1);
            total--;
        } else if (was == BookingState.WAITING) {
            change(waiting, group, -1);
        }
    }

    /** A child is in another group than it was; it keeps what it has. */
    void regroup(Booking row, UUID group) {
        Map<UUID, Integer> counts = row.state() == BookingState.BOOKED ? taken : waiting;
        change(counts, row.pupilGroup(), -1);
        change(counts, group, 1);
    }

    /** The next turn. */
    long nextTurn() {
        return ++turn;
    }

    /** How many places there are left for a group; empty if there is no end to them. */
    OptionalInt left(UUID group) {
        int all = places == null ? Integer.MAX_VALUE : places - total;
        int ofGroup = placesPerGroup == null ? Integer.MAX_VALUE : placesPerGroup - taken.getOrDefault(group, 0);
        int left = Math.max(0, Math.min(all, ofGroup));
        return left == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(left);
    }

    /** How many have a place. */
    int taken() {
        return total;
    }

    /** How many wait. */
    int waiting() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }

    private boolean fits(UUID group) {
        return left(group).orElse(1) > 0;
    }

    private static void change(Map<UUID, Integer> counts, UUID group, int by) {
        counts.merge(group, by, Integer::sum);
        counts.values().removeIf(number -> number == 0);
    }
}
