package nl.schoolplein.background;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waiting for what is done in the background. */
final class Wait {
    private static final Duration MOST = Duration.ofSeconds(60);

    private Wait() {}

    /** What is seen as soon as it is so. */
    static <T> T until(Supplier<T> look, Predicate<T> so) {
        long end = System.nanoTime() + MOST.toNanos();
        T seen = look.get();
        while (!so.test(seen)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("it is never so; last seen: " + seen);
            }
            LockSupport.parkNanos(20_000_000);
            seen = look.get();
        }
        return seen;
    }
}
