package nl.schoolplein.portal.account;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The line of those whose password is being hashed. Hashing is made to be slow; it has threads of its own, half as many as
 * there are processors, so that the pages of everyone else are not kept waiting. The line is short: who would stand in it for
 * longer than a few seconds is asked to come back instead, and nobody alone fills more than a third of it.
 */
final class HashLine implements AutoCloseable {
    /** So many wait for each thread; at some 50 ms a hash that is below three seconds. */
    private static final int LENGTH_PER_THREAD = 48;

    private final int length;
    private final ThreadPoolExecutor threads;
    private final Map<String, Integer> waiting = new HashMap<>();
    private int standing;

    HashLine() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    HashLine(int atOnce) {
        length = atOnce * LENGTH_PER_THREAD;
        threads = new ThreadPoolExecutor(
                atOnce, atOnce, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(length, true), work -> {
                    Thread thread = new Thread(work, "password");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Does the work when it is its turn, and waits for it.
     *
     * @param whose for whom: a user name, of which only so many stand in line
     */
    <T> T inTurn(String whose, Callable<T> work) throws BusyException {
        return inTurn(whose, length, work);
    }

    /** The same for who comes for the first time: they leave a third of the line to those who were sent away before. */
    <T> T inFirstTurn(String whose, Callable<T> work) throws BusyException {
        return inTurn(whose, length * 2 / 3, work);
    }

    private <T> T inTurn(String whose, int most, Callable<T> work) throws BusyException {
        stand(whose, most);
        try {
            return result(threads.submit(work));
        } catch (RejectedExecutionException full) {
            throw new BusyException();
        } finally {
            leave(whose);
        }
    }

    private static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException interrupted) {
            work.cancel(false);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void stand(String whose, int most) throws BusyException {
        synchronized (waiting) {
            if (standing >= most) {
                throw new BusyException();
            }
            standing++;
            if (waiting.merge(whose, 1, Integer::sum) > length / 3) {
                leave(whose);
                throw new BusyException();
            }
        }
    }

    private void leave(String whose) {
        synchronized (waiting) {
            standing--;
            waiting.computeIfPresent(whose, (name, count) -> count == 1 ? null : count - 1);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
