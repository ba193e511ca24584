package nl.schoolplein.api.examples;

import jakarta.inject.Inject;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.PersonsMerged;

public class KeepClaims implements Listener<PersonsMerged> {
    @Inject
    Database database;

    @Override
    public void on(Event<PersonsMerged> event) {
        database.write(
                Things.class,
                things -> things.goOver(event.what().gone(), event.what().kept()));
    }
}
