package nl.schoolplein.api.examples;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Job;
import nl.schoolplein.api.Settings;

public class ForgetOldThings implements Job {
    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public void run() {
        Instant old = clock.instant().minus(Duration.ofDays(settings.get(LostProperty.KEEP_DAYS)));
        database.write(Things.class, things -> things.forgetBefore(old));
    }
}
