package nl.schoolplein.overblijven.booking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.api.Guardian;
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
        Map<UUID, List<Guardian>> guardians = office.directory.guardians(List.of(pupil.id()));
        CareDays days = new CareDays(office.plan(on.day(), on.day()), office.schoolDays, on.day());
        return office.change(
                days.plan(), Office.Part.of(on.care().id(), pupil.id(), on.day()), (ledger, bookings) -> {
                    Booking before = ledger.row(pupil.id(), on.day()).orElse(null);
                    BookingState was = before == null ? BookingState.CANCELLED : before.state();
                    if (before != null && was == BookingState.BOOKED) {
                        return before;
                    }
                    UUID payer = chosen != null
                            ? chosen
                            : before == null || before.guardian() == null
                            ? StaffDayPages.payer(guardians.getOrDefault(pupil.id(), List.of()))
                            : before.guardian();
                    Booking row = ledger.squeezeIn(new Days(office, days.plan()).wish(on, pupil, payer, source));
                    bookings.entityManager().flush();
                    office.trace(
                            bookings,
                            row,
                            was == BookingState.WAITING ? Step.What.STAFF_MOVED_UP : Step.What.STAFF_BOOKED,
                            by);
                    office.told(days.plan()).tell(Told.BY_STAFF, List.of(row));
                    return row;
                });
    }
}
