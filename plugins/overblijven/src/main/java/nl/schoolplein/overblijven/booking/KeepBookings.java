package nl.schoolplein.overblijven.booking;

import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.PersonsMerged;

/** Somebody was at the school twice: what was booked for, or by, the one that is gone is the other one's. */
public class KeepBookings extends Office implements Listener<PersonsMerged> {
    @Override
    public void on(Event<PersonsMerged> event) {
        PersonsMerged merged = event.what();
        database.write(
                Bookings.class,
                bookings -> merged.kind() == PersonsMerged.Kind.PUPIL
                        ? pupil(bookings, merged)
                        : bookings.guardianIsNow(merged.gone(), merged.kept())
                                + bookings.patternsGuardianIsNow(merged.gone(), merged.kept())
                                + bookings.stepsPersonIsNow(merged.gone(), merged.kept()));
    }

    private static int pupil(Bookings bookings, PersonsMerged merged) {
        return bookings.forgetBookedTwice(merged.gone(), merged.kept())
                + bookings.pupilIsNow(merged.gone(), merged.kept())
                + bookings.patternsPupilIsNow(merged.gone(), merged.kept())
                + bookings.offersPupilIsNow(merged.gone(), merged.kept());
    }
}
