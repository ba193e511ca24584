package nl.schoolplein.portal.round;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which modules do not answer in time, each kind of question by itself. One that was late several times in a row is left alone
 * for a while: nobody's page waits for it again and again.
 */
final class Lateness {
    private static final int TOO_OFTEN = 3;

    private final Clock clock;
    private final Map<Question, Late> late = new ConcurrentHashMap<>();

    /** What a module is asked for. */
    record Question(String module, String what) {}

    private record Late(int times, Instant until) {}

    Lateness(Clock clock) {
        this.clock = clock;
    }

    void late(Question question) {
        Instant until = clock.instant().plus(Rounds.REST);
        late.merge(question, new Late(1, until), (before, now) -> new Late(before.times() + 1, until));
    }

    void inTime(Question question) {
        late.remove(question);
    }

    boolean rests(Question question) {
        @Nullable Late known = late.get(question);
        return known != null && known.times() >= TOO_OFTEN && known.until().isAfter(clock.instant());
    }
}
