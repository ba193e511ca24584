package nl.schoolplein.api.examples;

import jakarta.inject.Inject;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;

public class Thank implements Listener<ThingClaimed> {
    @Inject
    Database database;

    @Override
    public void on(Event<ThingClaimed> event) {
        ThingClaimed claimed = event.what();
        database.write(Things.class, things -> things.forgetLooks(claimed.thing()));
    }
}
