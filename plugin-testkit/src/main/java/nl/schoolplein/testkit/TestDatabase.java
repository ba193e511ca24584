package nl.schoolplein.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.schoolplein.portal.data.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/**
 * An empty database of its own on a PostgreSQL that really runs: one server for all tests of the process. Its two roles
 * are those that an operator makes.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String OWNER = "schoolplein_owner";
    private static final String SERVING = "schoolplein";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private final String name = "portal_" + COUNT.incrementAndGet();

    private TestDatabase() {
        administer("create database " + name + " owner " + OWNER);
    }

    /** A database if the tests are to run on PostgreSQL. */
    static Optional<TestDatabase> asked() {
        return "postgresql".equals(System.getProperty("schoolplein.test.database"))
                ? Optional.of(create())
                : Optional.empty();
    }

    /** An empty database. */
    public static TestDatabase create() {
        return new TestDatabase();
    }

    /** Where it is, and its roles. */
    public DatabaseAddress address() {
        String url = "jdbc:postgresql://localhost:" + server().getPort() + "/" + name;
        return new DatabaseAddress(url, SERVING, "serving", OWNER, "owner");
    }

    private static synchronized EmbeddedPostgres server() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
                administer("create role " + OWNER + " login password 'owner'");
                administer("create role " + SERVING + " login password 'serving'");
            }
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL does not start", failed);
        }
    }

    /** As the server's superuser, as an operator would with psql. */
    private static void administer(String sql) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Drops the database. */
    @Override
    public void close() {
        administer("drop database " + name + " with (force)");
    }
}
