package nl.schoolplein.portal.plugin;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * How far the start of the modules is. The portal serves its own pages before its modules are there: a request that needs
 * one which is still to come waits for just that one, not for long, and not so many at once that nobody else is served.
 */
public final class Starting {
    private static final int MOST_WAITING = 100;

    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition further = lock.newCondition();
    private final Set<String> toCome = new HashSet<>();
    private boolean known;
    private int waiting;
    private volatile boolean over;

    Starting(Duration patience) {
        this.patience = patience;
    }

    /** These modules will come; until this is said any might. */
    void expect(Collection<String> ids) {
        step(() -> {
            toCome.addAll(ids);
            known = true;
        });
    }

    /** A module is there, or it is known that it will not be. */
    void settled(String id) {
        step(() -> toCome.remove(id));
    }

    /** No module is to come any more. */
    void over() {
        step(() -> over = true);
    }

    private void step(Runnable change) {
        lock.lock();
        try {
            change.run();
            further.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a module; false if it may still come but not soon enough. Whether it came is for others to say. */
    public boolean isSettled(String id) {
        return over || await(() -> known && !toCome.contains(id));
    }

    /** Waits for all modules; false if they do not come soon enough. */
    public boolean isOver() {
        return over || await(() -> over);
    }

    private boolean await(BooleanSupplier reached) {
        lock.lock();
        long left = waiting < MOST_WAITING ? patience.toNanos() : 0;
        waiting++;
        try {
            while (!over && !reached.getAsBoolean() && left > 0) {
                left = further.awaitNanos(left);
            }
            return over || reached.getAsBoolean();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
            lock.unlock();
        }
    }
}
