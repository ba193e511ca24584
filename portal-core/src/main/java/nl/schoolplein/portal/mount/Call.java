package nl.schoolplein.portal.mount;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.schoolplein.portal.watch.PluginThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call into a module, in progress on the thread that made it. */
public final class Call implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    private final Bulkhead bulkhead;
    private final Thread thread = Thread.currentThread();
    private final Runnable late;
    private final Duration most;
    private final AtomicBoolean over = new AtomicBoolean();
    private final long began = System.nanoTime();
    private volatile boolean failed;
    private volatile long givenUp;
    private volatile long moved = began;

    Call(Bulkhead bulkhead, Runnable late, Duration most) {
        this.bulkhead = bulkhead;
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
        bulkhead.left(this);
        if (givenUp == 0) {
            count(failed);
        } else {
            PluginThreads.last(thread, false);
        }
        boolean interrupted = Thread.interrupted();
        if (interrupted) {
            LOG.debug("{}: an interrupted call has ended", bulkhead.module());
        }
    }

    /** Counted once: when it ends, or when it is given up, which may be for ever. */
    private void count(boolean wrong) {
        bulkhead.pulse().called(System.nanoTime() - began);
        if (wrong) {
            bulkhead.pulse().failed();
        }
    }

    Thread thread() {
        return thread;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** For how long nothing may move. */
    Duration most() {
        return most;
    }

    boolean standsStill() {
        return System.nanoTime() - moved > most.toNanos();
    }

    boolean isGivenUp() {
        return givenUp != 0;
    }

    boolean doesNotLeaveFor(Duration time) {
        return givenUp != 0 && System.nanoTime() - givenUp > time.toNanos();
    }

    /** From now on nobody waits for it. */
    void giveUp() {
        givenUp = System.nanoTime();
        count(true);
    }

    /** Answers in its stead, unless it has answered. */
    void answerLate() {
        if (finish()) {
            late.run();
        }
    }

    /** Again and again, since whoever waits for the database forgets that it was interrupted. */
    synchronized void interrupt() {
        if (bulkhead.calls().contains(this)) {
            thread.interrupt();
        }
    }
}
