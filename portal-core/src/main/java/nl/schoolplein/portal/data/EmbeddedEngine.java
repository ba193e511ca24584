package nl.schoolplein.portal.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2 in the data folder. It commits at every change of a table, so a migration that ends on the way would leave half of
 * one: the schema is written to a script before, and comes back from it when the migration did not end well.
 */
record EmbeddedEngine(Path folder) implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);

    @Override
    public HikariDataSource connect() {
        recover();
        HikariConfig config = new HikariConfig();
        // The lock of the data folder is the portal's own (DataFolder); H2's waits two seconds to find its own stale.
        // A thread that is interrupted while it writes closes the file; "retry" opens it again. Without it H2 closes
        // the
        // whole database then, for everybody.
        config.setJdbcUrl("jdbc:h2:retry:" + folder.toAbsolutePath().resolve("portal")
                + ";FILE_LOCK=NO;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        config.setUsername("portal");
        config.setPassword("");
        config.setMaximumPoolSize(2 * Turns.AT_A_TIME);
        config.setPoolName("portal");
        return new HikariDataSource(config);
    }

    @Override
    public Connection owner(DataSource pool) throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void copyTo(DataSource pool, Path file) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            EmbeddedSnapshot.write(connection, file);
        }
    }

    /**
     * After a kill or a restore, looks for the last commit in the whole file. Left to itself H2 is content with the newest one that it
     * finds quickly, which misses what was acknowledged last where space in the file was used again.
     */
    private void recover() {
        Path file = folder.resolve("portal.mv.db");
        try {
            if (Files.exists(file) && !Files.exists(closedWell())) {
                LOG.info("The database was not closed; its last commit is looked for");
                new MVStore.Builder()
                        .fileName(file.toString())
                        .recoveryMode()
                        .open()
                        .close();
            }
            Files.deleteIfExists(closedWell());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The file that is there after the database was closed, until it is opened again. */
    private Path closedWell() {
        return folder.resolve("portal.closed");
    }

    @Override
    public void closed() {
        try {
            Files.writeString(closedWell(), "The database beside this file was closed in good order.\n");
        } catch (IOException failed) {
            LOG.warn("{} cannot be written; the next start looks through the whole database", closedWell(), failed);
        }
    }

    @Override
    public boolean brokenOff(String schema) {
        return Files.exists(before(schema));
    }

    @Override
    public void forget(String schema) {
        try {
            Files.deleteIfExists(before(schema));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path before(String schema) {
        return folder.resolve("before-" + schema + ".sql");
    }

    @Override
    public synchronized void migrate(DataSource pool, String schema, Quiet quiet, Migration migration)
            throws Exception {
        quiet.during(() -> migrate(pool, schema, migration));
    }

    private void migrate(DataSource pool, String schema, Migration migration) throws Exception {
        Path before = before(schema);
        try (Connection connection = pool.getConnection()) {
            if (Files.exists(before)) {
                LOG.warn("The last migration of {} was broken off; it starts again from what there was before", schema);
                restore(connection, schema, before);
            }
            save(connection, schema, before);
            try {
                migration.run(connection);
            } catch (Throwable failed) {
                restore(connection, schema, before);
                throw failed;
            } finally {
                // The next borrower of the connection must not find itself in a plugin's schema.
                connection.setAutoCommit(true);
                connection.setSchema("PUBLIC");
            }
            Files.delete(before);
        }
    }

    /** The script appears under its name when it is complete. */
    private static void save(Connection connection, String schema, Path before) throws SQLException, IOException {
        Path written = before.resolveSibling(before.getFileName() + ".part");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + schema);
        }
        try (PreparedStatement script =
                connection.prepareStatement("script nopasswords nosettings to ? charset 'UTF-8' schema " + schema)) {
            script.setString(1, written.toString());
            script.execute();
        }
        Files.move(written, before, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void restore(Connection connection, String schema, Path before) throws SQLException, IOException {
        connection.setAutoCommit(true);
        connection.setSchema("PUBLIC");
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
        }
        try (PreparedStatement script = connection.prepareStatement("runscript from ? charset 'UTF-8'")) {
            script.setString(1, before.toString());
            script.execute();
        }
        if (!schema.equals("portal")) { // whose own table of what was applied has just come back with it
            try (PreparedStatement forget =
                    connection.prepareStatement("delete from portal.applied_changelog where schema_name = ?")) {
                forget.setString(1, schema);
                forget.execute();
            }
        }
        Files.delete(before);
    }

    /** H2 has no policies of rows. */
    @Override
    public void guard(Connection owner, String schema, Set<String> tablesOfSchools, Set<String> otherTables) {}
}
