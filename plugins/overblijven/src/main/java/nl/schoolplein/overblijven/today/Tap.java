package nl.schoolplein.overblijven.today;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stands in for the portal's until it is there. */
record Tap(UUID id, Instant at) {
    static Tap of(@Nullable UUID tap, @Nullable Instant tapped, Clock clock) {
        Instant now = clock.instant();
        Instant at = tapped == null || tapped.isAfter(now) ? now : tapped;
        return new Tap(tap == null ? UUID.randomUUID() : tap, at.truncatedTo(ChronoUnit.MILLIS));
    }

    boolean isAfter(@Nullable Instant known) {
        return known == null || at.isAfter(known);
    }
}
