package nl.schoolplein.absences.register;

import jakarta.inject.Inject;
import nl.schoolplein.absences.office.Calls;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.PersonsMerged;

/**
 * Somebody was at the school twice: the register of the one that is gone is the other one's. Where both have a mark for the same
 * half of a day, that of the one who stays stays: it is the pupil whom the school chose to go on with. What was changed in the
 * other one's register stands in the trace, and what guardians told is told of both.
 */
public class KeepRegister implements Listener<PersonsMerged> {
    @Inject
    Database database;

    @Override
    public void on(Event<PersonsMerged> event) {
        PersonsMerged merged = event.what();
        database.write(
                Marks.class,
                marks -> merged.kind() == PersonsMerged.Kind.PUPIL
                        ? marks.marksGoOver(merged.gone(), merged.kept())
                                + marks.marksGo(merged.gone())
                                + marks.stepsGoOver(merged.gone(), merged.kept())
                                + marks.notesGoOver(merged.gone(), merged.kept())
                        : marks.notesByNow(merged.gone(), merged.kept()));
        if (merged.kind() == PersonsMerged.Kind.PUPIL) {
            database.write(
                    Calls.class,
                    calls -> calls.callsGoOver(merged.gone(), merged.kept())
                            + calls.warningsGoOver(merged.gone(), merged.kept())
                            + calls.warningsGo(merged.gone()));
        }
    }
}
