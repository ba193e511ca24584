package nl.schoolplein.bookcase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Health;
import nl.schoolplein.api.HealthCheck;

/** Whether documents get into what is searched. */
public class IndexHealth implements HealthCheck {
    /** A few rounds of {@link ReadDocuments} have come to nothing by then. */
    private static final Duration TOO_LONG = Duration.ofHours(1);

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Override
    public Health check() {
        long waiting = database.read(
                Findings.class, findings -> findings.unreadSince(clock.instant().minus(TOO_LONG)));
        return waiting == 0
                ? Health.well()
                : Health.wrong(waiting
                        + " documents wait for more than an hour to be read, and are found by their titles only");
    }
}
