package nl.schoolplein.portal.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.UnknownUnwrapTypeException;

/**
 * The line in front of the pool of connections: first come, first served. A pool alone hands a connection to whoever asks
 * at the moment when it comes free, and with a virtual thread for each request some would wait very long.
 *
 * <p>A transaction within a transaction does not stand in line again: it would wait for those who wait for it. For these
 * the pool has as many connections again.
 */
final class Turns implements ConnectionProvider {
    private static final long serialVersionUID = 1;

    /** How many transactions there are at a time; the pool has twice as many connections. */
    static final int AT_A_TIME = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private final transient Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final transient DataSource pool;

    Turns(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        int depth = DEPTH.get();
        if (depth == 0) {
            standInLine();
        }
        DEPTH.set(depth + 1);
        try {
            return pool.getConnection();
        } catch (SQLException | RuntimeException failed) {
            leave();
            throw failed;
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try {
            connection.close();
        } finally {
            leave();
        }
    }

    private void standInLine() throws SQLException {
        try {
            if (turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new SQLTransientConnectionException(
                "the database is busy: no turn came within " + PATIENCE.toSeconds() + " s");
    }

    private void leave() {
        int depth = DEPTH.get() - 1;
        if (depth > 0) {
            DEPTH.set(depth);
        } else {
            DEPTH.remove();
            turns.release();
        }
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return true;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (isUnwrappableAs(type)) {
            return type.cast(this);
        }
        throw new UnknownUnwrapTypeException(type);
    }
}
