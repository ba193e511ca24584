package nl.schoolplein.portal.mount;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Share;
import nl.schoolplein.portal.watch.PluginLines;
import nl.schoolplein.portal.watch.PluginThreads;
import nl.schoolplein.portal.watch.Pulse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what one module does from holding up the others: a limit of concurrent calls, and a time after which a call in
 * which nothing moves is given up. A body that is coming in or going out moves.
 *
 * <p>Calls above the limit wait in line, first come first served: requests without a thread, whatever else calls with its
 * own. If one waited in vain the module stands still: from then on nobody waits for it until a call has left.
 */
public final class Bulkhead implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bulkhead.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_IN_LINE = 64;

    /** How long a call that was given up, and interrupted, gets to leave a module that is being taken away. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final String module;
    private final int concurrent;
    private final Duration limit;
    private final Semaphore places;
    private final Pulse pulse;
    private final Share database;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final Overdue overdue;
    private final Line line = new Line(PATIENCE);
    private volatile boolean standsStill;
    private volatile boolean shut;
    private volatile boolean hurried;

    /**
     * For one module: so many calls at once, each of this long at most.
     *
     * @param pulse counts them
     * @param database what is taken back from a call that is given up
     */
    public Bulkhead(String module, int concurrent, Duration limit, Pulse pulse, Share database) {
        this.module = module;
        this.concurrent = concurrent;
        this.limit = limit;
        this.places = new Semaphore(concurrent, true);
        this.pulse = pulse;
        this.database = database;
        this.overdue = new Overdue(this, limit);
    }

    /** A call in progress. */
    public final class Call implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private final Runnable late;
        private final Duration most;
        private final AtomicBoolean over = new AtomicBoolean();
        private final long began = System.nanoTime();
        private volatile boolean failed;
        private volatile long givenUp;
        private volatile long moved = began;

        private Call(Runnable late, Duration most) {
            this.late = late;
            this.most = most;
        }

        /** Something moved: the time starts again. */
        public void moves() {
            moved = System.nanoTime();
        }

        /** It went wrong, however it was answered. */
        public void fails() {
            failed = true;
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
            leave();
            if (givenUp == 0) {
                count(failed);
            } else {
                PluginThreads.last(thread, false);
            }
            boolean interrupted = Thread.interrupted();
            if (interrupted) {
                LOG.debug("{}: an interrupted call has ended", module);
            }
        }

        /** Counted once: when it ends, or when it is given up, which may be for ever. */
        private void count(boolean wrong) {
            pulse.called(System.nanoTime() - began);
            if (wrong) {
                pulse.failed();
            }
        }

        Thread thread() {
            return thread;
        }

        /** For how long nothing may move. */
        Duration most() {
            return most;
        }

        boolean standsStill() {
            return System.nanoTime() - moved > most.toNanos();
        }

        boolean doesNotLeaveFor(Duration time) {
            return givenUp != 0 && System.nanoTime() - givenUp > time.toNanos();
        }

        /** Again and again, since whoever waits for the database forgets that it was interrupted. */
        synchronized void interrupt() {
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
    public @Nullable Call enter(Runnable late) {
        return enter(late, limit);
    }

    /** The same with a time of its own, for what nobody waits for. */
    public @Nullable Call enter(Runnable late, Duration most) {
        if (shut) {
            return null;
        }
        if (!place()) {
            pulse.refused();
            LOG.atWarn()
                    .addKeyValue(PluginLines.PLUGIN, module)
                    .log("{}: all places are taken, a call is refused", module);
            return null;
        }
        if (shut) { // while it stood in line
            leave();
            return null;
        }
        Call call = new Call(late, most);
        calls.add(call);
        return call;
    }

    /**
     * Lets a request in: at once on this thread, or on one of the others when its turn has come. Just one of the three is
     * called, in the end.
     *
     * @param threads answers those who had to wait
     * @param inside what the request does inside
     * @param late as for {@link #enter(Runnable)}
     * @param refused there is no place, or the door is shut
     */
    public void admit(Executor threads, Consumer<Call> inside, Runnable late, Runnable refused) {
        Runnable enter = () -> {
            if (shut) { // while it stood in line
                leave();
                refused.run();
            } else {
                Call call = new Call(late, limit);
                calls.add(call);
                inside.accept(call);
            }
        };
        if (shut) {
            refused.run();
        } else if (free()) {
            enter.run();
        } else if (standsStill || !line.join(new Line.Guest(threads, enter, refused))) {
            refuse(refused);
        } else {
            next(); // a place may have become free just before it joined
        }
    }

    private boolean free() {
        try {
            return places.tryAcquire(0, TimeUnit.NANOSECONDS); // after those who wait with a thread of their own
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void leave() {
        places.release();
        next();
    }

    /** Gives the places that are free to those who are first in line. */
    private void next() {
        while (free()) {
            Line.Guest first = line.next();
            if (first == null) {
                places.release();
                return;
            }
            first.threads().execute(first.enter());
        }
    }

    /** Sends away who waited in vain; nothing moves if nobody has left for too long. */
    void lookAtLine() {
        if (line.standsStill()) {
            standsStill = true;
            line.all().forEach(guest -> guest.threads().execute(() -> refuse(guest.refused())));
        }
        line.tired().forEach(guest -> guest.threads().execute(() -> refuse(guest.refused())));
    }

    private void refuse(Runnable refused) {
        pulse.refused();
        LOG.atWarn().addKeyValue(PluginLines.PLUGIN, module).log("{}: all places are taken, a call is refused", module);
        refused.run();
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

    /** Counts its calls. */
    public Pulse pulse() {
        return pulse;
    }

    /** Calls this, once, with the threads that do not leave though they were given up; none of them can be ended. */
    public void whenStuck(Consumer<List<Thread>> listener) {
        overdue.whenStuck(listener);
    }

    /** Whether nobody is let in any more: what stands behind the door now is another version, or nothing. */
    public boolean isShut() {
        return shut;
    }

    /** Lets nobody in any more. Who is inside stays. */
    public void shut() {
        shut = true;
        line.all().forEach(guest -> guest.threads().execute(guest.refused()));
    }

    /** Whoever drains it does not wait any longer. */
    public void hurry() {
        hurried = true;
    }

    /** How many calls are inside. */
    public int inside() {
        return concurrent - places.availablePermits();
    }

    /** For how long each thread is in the call that it is in. */
    public Map<Thread, Duration> ages() {
        return calls.stream()
                .collect(Collectors.toMap(
                        Call::thread, call -> Duration.ofNanos(System.nanoTime() - call.began), (one, other) -> one));
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
        return !calls.isEmpty() && calls.stream().allMatch(call -> call.givenUp != 0);
    }

    private boolean empty(Duration most) throws InterruptedException {
        boolean all = places.tryAcquire(concurrent, most.toMillis(), TimeUnit.MILLISECONDS);
        if (all) {
            places.release(concurrent);
        }
        return all;
    }

    String module() {
        return module;
    }

    Set<Call> calls() {
        return calls;
    }

    Share database() {
        return database;
    }

    /** Answers for the call, takes back what it has of the database, and interrupts it. */
    void giveUp(Call call, String why) {
        if (call.givenUp != 0) {
            return;
        }
        call.givenUp = System.nanoTime();
        call.count(true);
        LOG.atError()
                .addKeyValue(PluginLines.PLUGIN, module)
                .log("{}: a call on thread {} {} and is given up", module, call.thread.getName(), why);
        if (call.finish()) {
            call.late.run();
        }
        database.takeBack(call.thread);
        call.interrupt();
    }

    @Override
    public void close() {
        overdue.close();
    }
}
