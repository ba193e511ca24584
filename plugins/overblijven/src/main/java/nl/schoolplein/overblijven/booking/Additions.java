package nl.schoolplein.overblijven.booking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.care.CareOnDay;
import org.jspecify.annotations.Nullable;

/** Children whom staff add to a day, late or though it is full: with a trace, and their guardians are told. */
public final class Additions {
    private final Office office;

    /** For a page of staff. */
    public Additions(Office office) {
        this.office = office;
    }

    /**
     * Gives a child a place; one that has a place keeps it. It is charged to the guardian who booked for the child before, or
     * to the first who may.
     *
     * @param by the member of staff
     * @param source {@link Source#STAFF}, or {@link Source#WALK_IN} for a child that stands there
     */
    public Booking add(CareOnDay on, Pupil pupil, UUID by, Source source) {
        return add(on, pupil, by, source, null);
    }

    /**
     * The same, charged to a guardian of the child whom staff chose.
     *
     * @param chosen the guardian; null for the usual one
     */
    public Booking add(CareOnDay on, Pupil pupil, UUID by, Source source, @Nullable UUID chosen) {
        return change(on, pupil, new By(by, source, chosen), Ledger::squeezeIn);
    }

    private record By(UUID member, Source source, @Nullable UUID chosen) {}

    /** Signs a child up as a guardian would: if there is no place it waits for its turn. */
    Booking queue(CareOnDay on, Pupil pupil, UUID by) {
        return change(on, pupil, new By(by, Source.STAFF, null), Ledger::book);
    }

    private Booking change(CareOnDay on, Pupil pupil, By by, BiFunction<Ledger, Wish, Booking> how) {
        Directory entrusted = office.directory.entrusted(Set.of(pupil.id())); // the page found it on its list
        UUID first = StaffDayPages.payer(entrusted.guardians(Set.of(pupil.id())).getOrDefault(pupil.id(), List.of()));
        CareDays days = new CareDays(office.plan(on.day(), on.day()), office.schoolDays, on.day());
        Office.Part part = Office.Part.of(on.care().id(), pupil.id(), on.day());
        return office.change(days.plan(), part, (ledger, bookings) -> {
            Optional<Booking> before = ledger.row(pupil.id(), on.day());
            BookingState was = before.map(Booking::state).orElse(BookingState.CANCELLED);
            UUID payer = by.chosen() != null
                    ? by.chosen()
                    : before.map(Booking::guardian).orElse(first);
            Booking row = how.apply(ledger, new Days(office, days.plan()).wish(on, pupil, payer, by.source()));
            if (row.state() != was) {
                bookings.entityManager().flush();
                Step.What what = was == BookingState.WAITING ? Step.What.STAFF_MOVED_UP : Step.What.STAFF_BOOKED;
                office.trace(bookings, row, what, by.member());
                office.told(days.plan()).tell(Told.BY_STAFF, List.of(row));
            }
            return row;
        });
    }
}
