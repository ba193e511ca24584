package nl.schoolplein.portal.mount;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The places that a module has for calls, and who waits for one, first come first served: requests in line, whatever else
 * calls with its own thread. If one waited in vain the module stands still: from then on nobody waits for it until a call
 * has left.
 */
final class Places {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_IN_LINE = 64;

    private final int all;
    private final Semaphore free;
    private final Line line = new Line(PATIENCE);
    private volatile boolean standsStill;

    Places(int all) {
        this.all = all;
        this.free = new Semaphore(all, true);
    }

    /** Takes one that is free, after those who wait with a thread of their own. */
    boolean take() {
        boolean interrupted = Thread.interrupted(); // so leaves a call that was given up, and the next is to come in
        try {
            return free.tryAcquire(0, TimeUnit.NANOSECONDS);
        } catch (InterruptedException now) {
            interrupted = true;
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Takes one, and waits for it on this thread; false if none becomes free soon. */
    boolean await() {
        try {
            if (free.tryAcquire(0, TimeUnit.NANOSECONDS)) {
                return true;
            }
            if (standsStill || free.getQueueLength() >= MOST_IN_LINE) {
                return false;
            }
            standsStill = !free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return !standsStill;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Joins the line, without a thread; false if none becomes free soon. */
    boolean join(Line.Guest guest) {
        if (standsStill || !line.join(guest)) {
            return false;
        }
        next(); // a place may have become free just before it joined
        return true;
    }

    /** Gives back one in which there was a call. */
    void left() {
        standsStill = false;
        giveBack();
    }

    /** Gives back one that was taken for nothing. */
    void giveBack() {
        free.release();
        next();
    }

    /** Gives the places that are free to those who are first in line. */
    private void next() {
        while (take()) {
            Line.Guest first = line.next();
            if (first == null) {
                free.release();
                return;
            }
            first.threads().execute(first.enter());
        }
    }

    /** Takes those out of the line who waited in vain: all, if nobody has left for too long. */
    List<Line.Guest> inVain() {
        List<Line.Guest> inVain = new ArrayList<>();
        if (line.standsStill()) {
            standsStill = true;
            inVain.addAll(line.all());
        }
        inVain.addAll(line.tired());
        return inVain;
    }

    /** Takes all out of the line. */
    List<Line.Guest> waiting() {
        return line.all();
    }

    int taken() {
        return all - free.availablePermits();
    }

    /** Waits until all are free; false if they are not by then. */
    boolean emptyWithin(Duration most) throws InterruptedException {
        boolean empty = free.tryAcquire(all, most.toMillis(), TimeUnit.MILLISECONDS);
        if (empty) {
            free.release(all);
        }
        return empty;
    }
}
