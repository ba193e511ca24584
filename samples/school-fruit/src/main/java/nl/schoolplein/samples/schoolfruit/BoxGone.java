package nl.schoolplein.samples.schoolfruit;

import jakarta.inject.Inject;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;

/** Somebody came for what was found. */
public class BoxGone implements Listener<ThingGone> {
    @Inject
    Database database;

    @Override
    public void on(Event<ThingGone> event) {
        database.write(Rota.class, rota -> rota.boxGone(event.what().thing()));
    }
}
