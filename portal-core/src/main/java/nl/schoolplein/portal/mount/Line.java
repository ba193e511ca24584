package nl.schoolplein.portal.mount;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Requests that wait for a place in a module, first come first served. They take no thread while they wait, so a thousand
 * parents who want the same thing at the same moment each get an answer.
 */
final class Line {
    private static final int MOST = 2000;

    /** Shorter than a connection may be idle. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final Duration patience;
    private final Queue<Guest> waiting = new ArrayDeque<>();
    private long moved = System.nanoTime();

    /**
     * An empty line.
     *
     * @param patience how long it may stand still
     */
    Line(Duration patience) {
        this.patience = patience;
    }

    /**
     * One that wants in.
     *
     * @param threads does the rest when its turn has come
     * @param enter goes in; the place is held for it
     * @param refused there is no place, and there will not be one soon
     */
    record Guest(Executor threads, Runnable enter, Runnable refused, long since) {
        Guest(Executor threads, Runnable enter, Runnable refused) {
            this(threads, enter, refused, System.nanoTime());
        }
    }

    /** Whether it could join. */
    synchronized boolean join(Guest guest) {
        if (waiting.size() >= MOST) {
            return false;
        }
        if (waiting.isEmpty()) {
            moved = System.nanoTime();
        }
        return waiting.add(guest);
    }

    /** Who is next; null if nobody waits. */
    synchronized @Nullable Guest next() {
        moved = System.nanoTime();
        return waiting.poll();
    }

    /** Whether somebody waits, and nobody was let in for too long. */
    synchronized boolean standsStill() {
        return !waiting.isEmpty() && System.nanoTime() - moved > patience.toNanos();
    }

    /** Takes out those who waited too long. */
    synchronized List<Guest> tired() {
        List<Guest> tired = new ArrayList<>();
        long longest = LONGEST.toNanos();
        for (Guest first = waiting.peek();
                first != null && System.nanoTime() - first.since() > longest;
                first = waiting.peek()) {
            tired.add(waiting.remove());
        }
        return tired;
    }

    /** Takes out all. */
    synchronized List<Guest> all() {
        List<Guest> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }
}
