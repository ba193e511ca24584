package nl.schoolplein.overblijven.today;

import jakarta.inject.Inject;
import java.util.UUID;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.PersonsMerged;

/** Somebody was at the school twice: what was written down about the one that is gone is about the other one. */
public class KeepDays implements Listener<PersonsMerged> {
    @Inject
    Database database;

    @Override
    public void on(Event<PersonsMerged> event) {
        UUID gone = event.what().gone();
        UUID kept = event.what().kept();
        database.write(Attendances.class, rows -> {
            if (event.what().kind() == PersonsMerged.Kind.GUARDIAN) {
                return rows.collectorsAreBy(gone, kept) + rows.collectedBy(gone, kept) + rows.notesAreBy(gone, kept);
            }
            // A child that was ticked off as both on one day was there once.
            return rows.attendanceIsOf(gone, kept)
                    + rows.attendanceGoes(gone)
                    + rows.collectorsAreOf(gone, kept)
                    + rows.notesAreOf(gone, kept)
                    + rows.medicineIsOf(gone, kept)
                    + rows.roomGoes(gone);
        });
    }
}
