package nl.schoolplein.samples.lostproperty;

import jakarta.inject.Inject;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.PersonsMerged;

/** Somebody was at the school twice: what was claimed as the one that is gone is the other one's. */
public class KeepClaims implements Listener<PersonsMerged> {
    @Inject
    Database database;

    @Override
    public void on(Event<PersonsMerged> event) {
        PersonsMerged merged = event.what();
        database.write(
                Things.class,
                things -> merged.kind() == PersonsMerged.Kind.PUPIL
                        ? things.pupilIsNow(merged.gone(), merged.kept())
                        : things.guardianIsNow(merged.gone(), merged.kept()));
    }
}
