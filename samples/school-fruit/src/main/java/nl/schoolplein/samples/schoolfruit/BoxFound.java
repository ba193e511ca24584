package nl.schoolplein.samples.schoolfruit;

import jakarta.inject.Inject;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;

/** Something was found: if it is a box, the rota says so. */
public class BoxFound implements Listener<ThingFound> {
    @Inject
    Database database;

    @Override
    public void on(Event<ThingFound> event) {
        if (event.what().kind().equals("BOX")) {
            database.write(rows -> rows.persist(new FoundBox(event.what().thing())));
        }
    }
}
