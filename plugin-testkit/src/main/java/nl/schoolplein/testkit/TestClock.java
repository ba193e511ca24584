package nl.schoolplein.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A clock that a test moves: it runs along with the real one, and can be put forward. */
public final class TestClock extends Clock {
    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant held;

    /** In the zone of the schools. */
    public TestClock() {
        this(Clock.system(ZoneId.of("Europe/Amsterdam")));
    }

    private TestClock(Clock real) {
        this.real = real;
    }

    /** Puts the clock forward. */
    public void forward(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Stands still at a moment while something is done, and goes on from there. */
    void holds(Instant moment, Runnable work) {
        held = moment;
        try {
            work.run();
        } finally {
            ahead = Duration.between(real.instant(), moment);
            held = null;
        }
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        TestClock other = new TestClock(real.withZone(zone));
        other.ahead = ahead;
        return other;
    }

    @Override
    public Instant instant() {
        Instant standing = held;
        return standing == null ? real.instant().plus(ahead) : standing;
    }
}
