package nl.schoolplein.samples.schoolfruit;

import jakarta.inject.Inject;
import java.util.UUID;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;

/** Something was found: if it is a box, the rota says so. */
public class BoxFound implements Listener<ThingFound> {
    @Inject
    Database database;

    @Override
    public void on(Event<ThingFound> event) {
        UUID thing = event.what().thing();
        if (event.what().kind().equals("BOX")) {
            database.write(Rota.class, rota -> {
                if (rota.found(thing) == 0) { // another plugin may tell the same twice
                    rota.entityManager().persist(new FoundBox(thing));
                }
                return thing;
            });
        }
    }
}
