package nl.schoolplein.portal.mount;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what one module does from holding up the others: a limit of concurrent calls, and a time after which a call in
 * which nothing moves is given up. A body that is coming in or going out moves.
 *
 * <p>Calls above the limit wait in line, first come first served. If one waited in vain the module stands still: from
 * then on nobody waits for it, and nobody's thread is lost to it, until a call has left.
 */
public final class Bulkhead implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bulkhead.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_IN_LINE = 64;

    /** How long a call that was given up, and interrupted, gets to leave. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final String module;
    private final int concurrent;
    private final Semaphore places;
    private final Duration limit;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch;
    private final ScheduledFuture<?> watching;
    private volatile boolean standsStill;
    private volatile boolean shut;
    private volatile boolean hurried;

    /** For one module: so many calls at once, each of this long at most. */
    public Bulkhead(String module, int concurrent, Duration limit) {
        this.module = module;
        this.concurrent = concurrent;
        this.places = new Semaphore(concurrent, true);
        this.limit = limit;
        this.watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "watch-" + module);
            thread.setDaemon(true);
            return thread;
        });
        long period = Math.max(50, limit.toMillis() / 10);
        watching = watch.scheduleAtFixedRate(this::giveUpLate, period, period, TimeUnit.MILLISECONDS);
    }

    /** A call in progress. */
    public final class Call implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private final Runnable late;
        private final Duration most;
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile boolean givenUp;
        private volatile long moved = System.nanoTime();

        private Call(Runnable late, Duration most) {
            this.late = late;
            this.most = most;
        }

        /** Something moved: the time starts again. */
        public void moves() {
            moved = System.nanoTime();
        }

        /** Whether this side may still answer; true once at most. */
        public boolean finish() {
            return over.compareAndSet(false, true);
        }

        /** The thread belongs to the next request after this: it must not be interrupted for this one any more. */
        @Override
        public synchronized void close() {
            calls.remove(this);
            standsStill = false;
            places.release();
            boolean interrupted = Thread.interrupted();
            if (interrupted) {
                LOG.debug("{}: an interrupted call has ended", module);
            }
        }

        private synchronized void interrupt() {
            givenUp = true;
            if (calls.contains(this)) {
                thread.interrupt();
            }
        }
    }

    /**
     * Enters, or returns null if all places are taken and none becomes free soon, or the door is shut.
     *
     * @param late answers for the call when it is given up; called on another thread, only if nothing was answered
     */
    public @org.jspecify.annotations.Nullable Call enter(Runnable late) {
        return enter(late, limit);
    }

    /** The same with a time of its own, for what nobody waits for. */
    public @org.jspecify.annotations.Nullable Call enter(Runnable late, Duration most) {
        if (shut) {
            return null;
        }
        if (!place()) {
            LOG.warn("{}: all places are taken, a call is refused", module);
            return null;
        }
        if (shut) { // while it stood in line
            places.release();
            return null;
        }
        Call call = new Call(late, most);
        calls.add(call);
        return call;
    }

    private boolean place() {
        try {
            if (places.tryAcquire(0, TimeUnit.NANOSECONDS)) {
                return true;
            }
            if (standsStill || places.getQueueLength() >= MOST_IN_LINE) {
                return false;
            }
            standsStill = !places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return !standsStill;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether nobody is let in any more: what stands behind the door now is another version, or nothing. */
    public boolean isShut() {
        return shut;
    }

    /** Lets nobody in any more. Who is inside stays. */
    public void shut() {
        shut = true;
    }

    /** Whoever drains it does not wait any longer. */
    public void hurry() {
        hurried = true;
    }

    /** How many calls are inside. */
    public int inside() {
        return concurrent - places.availablePermits();
    }

    /**
     * Shuts the door and waits until all have left. A call in which nothing moves is given up as always; what still moves
     * after this long is given up too.
     *
     * @return the names of the threads that do not leave though they were given up
     */
    public List<String> drain(Duration most) throws InterruptedException {
        shut();
        long end = System.nanoTime() + most.toNanos();
        while (!hurried && System.nanoTime() < end && !allGivenUp()) {
            if (empty(Duration.ofMillis(100))) {
                return List.of();
            }
        }
        calls.forEach(call -> giveUp(call, "is still busy"));
        return empty(GRACE)
                ? List.of()
                : calls.stream().map(call -> call.thread.getName()).sorted().toList();
    }

    private boolean allGivenUp() {
        return !calls.isEmpty() && calls.stream().allMatch(call -> call.givenUp);
    }

    private boolean empty(Duration most) throws InterruptedException {
        boolean all = places.tryAcquire(concurrent, most.toMillis(), TimeUnit.MILLISECONDS);
        if (all) {
            places.release(concurrent);
        }
        return all;
    }

    private void giveUpLate() {
        for (Call call : calls) {
            if (System.nanoTime() - call.moved > call.most.toNanos()) {
                giveUp(call, "did nothing for " + call.most.toSeconds() + " s");
            }
        }
    }

    private void giveUp(Call call, String why) {
        if (call.finish()) {
            LOG.error("{}: a call on thread {} {} and is given up", module, call.thread.getName(), why);
            call.late.run();
            call.interrupt();
        }
    }

    @Override
    public void close() {
        watching.cancel(true);
        watch.shutdownNow();
    }
}
