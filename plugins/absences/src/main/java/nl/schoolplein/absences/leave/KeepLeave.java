package nl.schoolplein.absences.leave;

import jakarta.inject.Inject;
import java.util.UUID;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.PersonsMerged;

/** Somebody was at the school twice: the leave of the one that is gone is the other one's. */
public class KeepLeave implements Listener<PersonsMerged> {
    @Inject
    Database database;

    @Override
    public void on(Event<PersonsMerged> event) {
        UUID gone = event.what().gone();
        UUID kept = event.what().kept();
        boolean pupil = event.what().kind() == PersonsMerged.Kind.PUPIL;
        database.write(LeaveRequests.class, all -> {
            for (LeaveFile file : all.filesAbout(gone)) {
                if (pupil) {
                    file.about(kept);
                } else {
                    file.addedBy(kept, "GUARDIAN");
                }
            }
            return pupil
                    ? all.requestsGoOver(gone, kept) + all.stepsGoOver(gone, kept)
                    : all.requestsWereBy(gone, kept) + all.stepsWereBy(gone, kept);
        });
    }
}
