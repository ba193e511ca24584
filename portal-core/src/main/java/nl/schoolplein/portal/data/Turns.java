package nl.schoolplein.portal.data;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The line in front of the pool of connections: first come, first served. A pool alone hands a connection to whoever asks
 * at the moment when it comes free, and with a virtual thread for each request some would wait very long.
 *
 * <p>A transaction within a transaction does not stand in line again: it would wait for those who wait for it. For these
 * the pool has as many connections again.
 */
final class Turns {
    /** How many transactions there are at a time; the pool has twice as many connections. */
    static final int AT_A_TIME = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final Map<Connection, Held> held = new ConcurrentHashMap<>();
    private final HikariDataSource pool;

    /** A connection that somebody has; its turn is given back once. */
    private final class Held {
        final Share share;
        final Thread thread = Thread.currentThread();
        final long since = System.nanoTime();
        private final boolean first;
        private final AtomicBoolean over = new AtomicBoolean();

        Held(Share share, boolean first) {
            this.share = share;
            this.first = first;
        }

        /** False if it was over before. */
        boolean end() {
            boolean ends = over.compareAndSet(false, true);
            if (ends && first) {
                share.leave();
                turns.release();
            }
            return ends;
        }
    }

    Turns(HikariDataSource pool) {
        this.pool = pool;
    }

    Connection take(Share share) throws SQLException {
        boolean first = DEPTH.get() == 0;
        if (first) {
            standInLine(share);
        }
        Held mine = new Held(share, first);
        try {
            Connection connection = pool.getConnection();
            held.put(connection, mine);
            DEPTH.set(DEPTH.get() + 1);
            return connection;
        } catch (SQLException | RuntimeException failed) {
            mine.end();
            throw failed;
        }
    }

    void giveBack(Connection connection) throws SQLException {
        Held mine = held.remove(connection);
        try {
            connection.close();
        } finally {
            int depth = DEPTH.get() - 1;
            if (depth > 0) {
                DEPTH.set(depth);
            } else {
                DEPTH.remove();
            }
            if (mine != null) {
                mine.end();
            }
        }
    }

    /** First in the line of the share, so that nobody of it keeps a turn from others while waiting for its own. */
    private void standInLine(Share share) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        if (!share.enter(PATIENCE)) {
            throw new SQLTransientConnectionException(
                    share.name() + " uses all connections that one module may have, and none came free");
        }
        try {
            if (turns.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        share.leave();
        throw new SQLTransientConnectionException(
                "the database is busy: no turn came within " + PATIENCE.toSeconds() + " s");
    }

    /**
     * Ends what a share holds too long: the database rolls it back, and whoever held it finds it closed.
     *
     * @param thread whose connections are taken back, however long they are held; without one those of every thread that
     *     are older than the limit
     */
    void takeBack(Share share, java.util.Optional<Thread> thread, Duration limit) {
        held.forEach((connection, one) -> {
            boolean late = System.nanoTime() - one.since > limit.toNanos();
            boolean meant = thread.map(one.thread::equals).orElse(late);
            if (one.share == share && meant && one.end()) {
                held.remove(connection);
                pool.evictConnection(connection);
                share.tookBack(one.thread, Duration.ofNanos(System.nanoTime() - one.since));
            }
        });
    }
}
