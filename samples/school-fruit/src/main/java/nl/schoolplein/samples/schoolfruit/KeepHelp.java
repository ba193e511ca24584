package nl.schoolplein.samples.schoolfruit;

import jakarta.inject.Inject;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.PersonsMerged;

/** Somebody was at the school twice: whoever is left helps. */
public class KeepHelp implements Listener<PersonsMerged> {
    @Inject
    Database database;

    @Override
    public void on(Event<PersonsMerged> event) {
        PersonsMerged merged = event.what();
        database.write(Rota.class, rota -> {
            if (merged.kind() == PersonsMerged.Kind.PUPIL) {
                return rota.pupilIsNow(merged.gone(), merged.kept());
            }
            rota.forgetTwice(merged.gone(), merged.kept());
            return rota.guardianIsNow(merged.gone(), merged.kept());
        });
    }
}
