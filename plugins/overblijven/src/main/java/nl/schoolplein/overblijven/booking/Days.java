package nl.schoolplein.overblijven.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.care.CareOnDay;
import nl.schoolplein.overblijven.care.CarePlan;
import org.jspecify.annotations.Nullable;

/** Booking and cancelling single days. */
final class Days {
    private final Office office;
    private final CarePlan plan;

    Days(Office office, CarePlan plan) {
        this.office = office;
        this.plan = plan;
    }

    /**
     * Who got a place and who waits, of children who were signed up at once.
     *
     * @param had who was booked or waiting already
     */
    record Outcome(List<UUID> booked, List<UUID> waiting, List<UUID> had) {}

    /** Signs some children up for a day: as many as there are places get one, the others wait, in the order given. */
    Outcome book(CareOnDay on, List<Pupil> pupils, @Nullable UUID guardian, Source source) {
        List<UUID> ids = pupils.stream().map(Pupil::id).toList();
        Office.Part part = new Office.Part(on.care().id(), ids, on.day(), on.day());
        return office.change(plan, part, (ledger, bookings) -> {
            List<UUID> had =
                    ids.stream().filter(id -> ledger.live(id, on.day())).toList();
            List<Booking> rows = pupils.stream()
                    .map(pupil -> ledger.book(wish(on, pupil, guardian, source)))
                    .toList();
            return new Outcome(with(rows, BookingState.BOOKED), with(rows, BookingState.WAITING), had);
        });
    }

    private static List<UUID> with(List<Booking> rows, BookingState state) {
        return rows.stream()
                .filter(row -> row.state() == state)
                .map(Booking::pupil)
                .toList();
    }

    Wish wish(CareOnDay on, Pupil pupil, @Nullable UUID guardian, Source source) {
        return new Wish(
                pupil.id(),
                pupil.group(),
                on.day(),
                guardian,
                source,
                on.terms().cents(),
                null,
                office.now());
    }

    /** What is written down about cancelling, and whether it is paid. */
    record Cancelling(
            Why why,
            Step.What what,
            boolean charged,
            @Nullable UUID by) {}

    /** Cancels what a child has on a day; empty if there is nothing, because somebody did it already. */
    Optional<Booking> cancel(UUID care, UUID pupil, LocalDate day, Cancelling how) {
        return office.change(plan, Office.Part.of(care, pupil, day), (ledger, bookings) -> {
            Optional<Booking> row = ledger.row(pupil, day).filter(one -> one.state() != BookingState.CANCELLED);
            row.ifPresent(one -> {
                boolean paid = how.charged() && one.state() == BookingState.BOOKED;
                ledger.cancel(one, how.why(), paid);
                office.trace(bookings, one, how.what(), how.by());
                bookings.offersOf(one.id()).forEach(bookings.entityManager()::remove);
                office.notices.takeBack(one.id());
            });
            return row;
        });
    }
}
