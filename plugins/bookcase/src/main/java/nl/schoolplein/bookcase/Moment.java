package nl.schoolplein.bookcase;

import java.time.Clock;
import java.time.Instant;
import nl.schoolplein.api.Settings;

/**
 * The moment at which somebody looks.
 *
 * @param newSince what became news after it is new
 */
record Moment(Instant now, Instant newSince) {
    static Moment of(Settings settings, Clock clock) {
        Instant now = clock.instant();
        return new Moment(now, now.minus(Bookcase.newFor(settings)));
    }
}
