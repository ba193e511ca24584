package nl.schoolplein.portal.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.schoolplein.portal.watch.PluginLines;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.UnknownUnwrapTypeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections that one module may have, or the portal itself: a module at most half of them at a time, so that one
 * that holds on to its own keeps nobody else from the database, and none for longer than its limit.
 */
public final class Share implements ConnectionProvider {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Share.class);

    /** How many transactions a module may have at a time. */
    static final int OF_A_MODULE = Turns.AT_A_TIME / 2;

    private final transient Turns turns;
    private final transient Semaphore places;
    private final String name;
    private final Duration limit;

    private Share(Turns turns, String name, int places, Duration limit) {
        this.turns = turns;
        this.name = name;
        this.places = new Semaphore(places, true);
        this.limit = limit;
    }

    static Share ofPortal(Turns turns) {
        return new Share(turns, "portal", Turns.AT_A_TIME, Duration.ofDays(1));
    }

    static Share ofModule(Turns turns, String module, Duration limit) {
        return new Share(turns, module, OF_A_MODULE, limit);
    }

    String name() {
        return name;
    }

    boolean enter(Duration patience) {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        places.release();
    }

    /** Ends the transactions of a thread that was given up. */
    public void takeBack(Thread thread) {
        turns.takeBack(this, Optional.of(thread), limit);
    }

    /** Ends the transactions that are open for longer than the limit. */
    public void takeBackLate() {
        turns.takeBack(this, Optional.empty(), limit);
    }

    void tookBack(Thread thread, Duration after) {
        LOG.atError()
                .addKeyValue(PluginLines.PLUGIN, name)
                .log(
                        "{}: a transaction on thread {} was open for {} s; it is rolled back and its connection taken back",
                        name,
                        thread.getName(),
                        after.toSeconds());
    }

    @Override
    public Connection getConnection() throws SQLException {
        return turns.take(this);
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        turns.giveBack(connection);
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
