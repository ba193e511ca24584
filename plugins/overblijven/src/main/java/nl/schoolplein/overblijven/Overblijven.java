package nl.schoolplein.overblijven;

import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Keep;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Rule;
import nl.schoolplein.api.Tint;
import nl.schoolplein.overblijven.booking.Booking;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.CareWorker;
import nl.schoolplein.overblijven.care.ClosedDays;
import nl.schoolplein.overblijven.care.Terms;

/** Overblijven en BSO: who stays when, with whom, and what it costs. */
public final class Overblijven implements PortalModule {
    private static final DataKind BOOKINGS =
            DataKind.of("bookings", Keep.years(2)).rows(Booking.class, "bookedAt");
    private static final DataKind WORKERS =
            DataKind.of("workers", Keep.withPerson()).rows(CareWorker.class);

    /** What people do here. */
    public enum Action implements ModuleAction {
        /** Book care for a child, and cancel it. */
        BOOK,
        /** Say which kinds of care there are: administrators and the head. */
        ARRANGE,
        /** Care for the children who come: the staff of a kind of care, which {@code Workplace} tells. */
        CARE
    }

    @Override
    public void register(Registrar module) {
        module.button("cup-straw", 40)
                .tint(Tint.PEACH)
                .allow(Action.BOOK, Rule.pupil(PupilAction.BOOK))
                .allow(Action.ARRANGE, Rule.staff())
                .allow(Action.CARE, Rule.staff())
                .entity(Care.class)
                .entity(Terms.class)
                .entity(ClosedDays.class)
                .entity(CareWorker.class)
                .entity(Booking.class)
                .personalData(WORKERS)
                .personalData(BOOKINGS);
    }
}
