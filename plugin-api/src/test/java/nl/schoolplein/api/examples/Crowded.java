package nl.schoolplein.api.examples;

import jakarta.inject.Inject;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Health;
import nl.schoolplein.api.HealthCheck;

public class Crowded implements HealthCheck {
    @Inject
    Database database;

    @Override
    public Health check() {
        long lying = database.read(Things.class, Things::lying);
        return lying < 1000 ? Health.well() : Health.wrong(lying + " things lie there");
    }
}
