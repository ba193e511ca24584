package nl.schoolplein.overblijven.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import nl.schoolplein.overblijven.care.CarePlan;
import nl.schoolplein.overblijven.care.Terms;

/**
 * The bookings of one kind of care in a period, while nobody else can change them: who holds the kind of care
 * ({@link Bookings#hold}) opens it, and gives out places and takes them back.
 */
final class Ledger {
    private final Bookings bookings;
    private final UUID care;
    private final CarePlan plan;
    private final Map<LocalDate, DayPlaces> places = new HashMap<>();
    private final Map<Of, Booking> rows = new HashMap<>();
    private final TreeSet<LocalDate> freed = new TreeSet<>();

    private record Of(UUID pupil, LocalDate day) {}

    private Ledger(Bookings bookings, UUID care, CarePlan plan) {
        this.bookings = bookings;
        this.care = care;
        this.plan = plan;
    }

    /** Opens it for some children: two statements, however long the period. */
    static Ledger open(
            Bookings bookings, UUID care, CarePlan plan, Collection<UUID> pupils, LocalDate first, LocalDate last) {
        Ledger ledger = new Ledger(bookings, care, plan);
        bookings.tallies(care, first, last)
                .forEach(tally -> ledger.places(tally.onDay()).add(tally));
        bookings.at(care, pupils, first, last).forEach(row -> ledger.rows.put(new Of(row.pupil(), row.onDay()), row));
        return ledger;
    }

    private DayPlaces places(LocalDate day) {
        return places.computeIfAbsent(day, one -> {
            Optional<Terms> terms = plan.terms(care, one);
            return new DayPlaces(
                    terms.map(Terms::places).orElse(null),
                    terms.map(Terms::placesPerGroup).orElse(null));
        });
    }

    /** What there is for a child on a day, cancelled or not. */
    Optional<Booking> row(UUID pupil, LocalDate day) {
        return Optional.ofNullable(rows.get(new Of(pupil, day)));
    }

    /** Whether a child comes on a day, or waits. */
    boolean live(UUID pupil, LocalDate day) {
        return row(pupil, day)
                .filter(row -> row.state() != BookingState.CANCELLED)
                .isPresent();
    }

    /** Gives a place, or one in the line; who has one already keeps it. */
    Booking book(Wish wish) {
        return live(wish.pupil(), wish.day())
                ? have(wish)
                : put(wish, places(wish.day()).ask(wish.group()));
    }

    /** Gives a place though there may be none: staff may. */
    Booking squeezeIn(Wish wish) {
        if (live(wish.pupil(), wish.day())) {
            Booking row = have(wish);
            if (row.state() == BookingState.WAITING) {
                places(row.onDay()).leaves(row.pupilGroup(), BookingState.WAITING);
                places(row.onDay()).squeezeIn(row.pupilGroup());
                row.moveUp();
            }
            return row;
        }
        places(wish.day()).squeezeIn(wish.group());
        return put(wish, BookingState.BOOKED);
    }

    private Booking have(Wish wish) {
        return row(wish.pupil(), wish.day()).orElseThrow();
    }

    private Booking put(Wish wish, BookingState state) {
        Of of = new Of(wish.pupil(), wish.day());
        Booking known = rows.get(of);
        long turn = places(wish.day()).nextTurn();
        if (known != null) {
            known.book(wish, state, turn);
            return known;
        }
        Booking row = new Booking(care, wish, state, turn);
        bookings.entityManager().persist(row);
        rows.put(of, row);
        return row;
    }

    /** Takes a place back. */
    void cancel(Booking row, Why why, boolean paidAllTheSame) {
        places(row.onDay()).leaves(row.pupilGroup(), row.state());
        row.cancel(why, paidAllTheSame);
        freed.add(row.onDay());
    }

    /** What a child had twice takes one place. */
    void forget(Booking row) {
        places(row.onDay()).leaves(row.pupilGroup(), row.state());
        freed.add(row.onDay());
    }

    /** The child is in another group: whoever waits for a place of the old one may get it. */
    void groupIs(Booking row, UUID group) {
        if (!row.pupilGroup().equals(group)) {
            places(row.onDay()).regroup(row, group);
            row.groupIs(group);
            freed.add(row.onDay());
        }
    }

    /** There may be more places than before on these days. */
    void wider(Collection<LocalDate> days) {
        freed.addAll(days);
    }

    /** Gives what came free to those who wait, the first first, on the days on which that still goes. */
    List<Booking> moveUp(Predicate<LocalDate> open) {
        List<LocalDate> days = freed.stream().filter(open).toList();
        freed.clear();
        List<Booking> moved = new ArrayList<>();
        if (days.isEmpty()) {
            return moved;
        }
        for (Booking row : bookings.queue(care, days)) {
            if (places(row.onDay()).movesUp(row.pupilGroup())) {
                row.moveUp();
                moved.add(row);
            }
        }
        return moved;
    }
}
