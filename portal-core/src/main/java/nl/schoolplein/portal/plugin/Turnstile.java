package nl.schoolplein.portal.plugin;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import nl.schoolplein.portal.data.Quiet;

/** Lets the transactions of a module through, of all its versions alike; and nobody while its tables are changed. */
final class Turnstile implements Quiet {
    /** Whoever comes waits meanwhile, so this is short. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    <T> T through(Supplier<T> transaction) {
        lock.readLock().lock();
        try {
            return transaction.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void during(Change change) throws Exception {
        if (!lock.writeLock().tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new BrokenPluginException("finds a transaction of the version that runs which takes longer than "
                    + PATIENCE.toSeconds() + " s, and the tables cannot be changed meanwhile; try again");
        }
        try {
            change.make();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
