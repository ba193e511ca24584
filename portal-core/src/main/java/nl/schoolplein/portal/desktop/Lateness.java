package nl.schoolplein.portal.desktop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which modules do not get their tiles ready in time. One that was late several times in a row is left alone for a while:
 * nobody's desktop waits for it again and again.
 */
final class Lateness {
    /** For how long nobody is asked who was late too often, or failed. */
    static final Duration REST = Duration.ofSeconds(10);

    private static final int TOO_OFTEN = 3;

    private final Clock clock;
    private final Map<String, Late> late = new ConcurrentHashMap<>();

    private record Late(int times, Instant until) {}

    Lateness(Clock clock) {
        this.clock = clock;
    }

    void late(String module) {
        Instant until = clock.instant().plus(REST);
        late.merge(module, new Late(1, until), (before, now) -> new Late(before.times() + 1, until));
    }

    void inTime(String module) {
        late.remove(module);
    }

    boolean rests(String module) {
        @Nullable Late known = late.get(module);
        return known != null && known.times() >= TOO_OFTEN && known.until().isAfter(clock.instant());
    }
}
