package nl.schoolplein.portal.data;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's own backup: what {@code pg_dump} writes and {@code pg_restore} reads, as the owner of the tables. It holds
 * no roles and no grants, so that it also comes back where the roles have other names.
 */
record PostgresSnapshot(DatabaseAddress address) implements Snapshot {

    @Override
    public String kind() {
        return "postgresql";
    }

    void write(Path file) throws IOException {
        PostgresTool.run(
                address,
                "pg_dump",
                "--format=custom",
                "--no-owner",
                "--no-privileges",
                "--no-password",
                "--schema=portal",
                "--schema=plugin_*",
                "--file=" + file);
    }

    @Override
    public boolean occupied() throws IOException {
        return asOwner(statement -> schemas(statement).contains("portal"));
    }

    @Override
    public void moveAside(String prefix) throws IOException {
        asOwner(statement -> {
            statement.getConnection().setAutoCommit(false);
            for (String schema : schemas(statement)) {
                statement.execute("alter schema " + schema + " rename to " + prefix + schema);
            }
            statement.getConnection().commit();
            return prefix;
        });
    }

    /** The grants come with the next start: it finds no changelog that it remembers, and goes through them all. */
    @Override
    public void load(Path file) throws IOException {
        PostgresTool.run(
                address,
                "pg_restore",
                "--single-transaction",
                "--exit-on-error",
                "--no-owner",
                "--no-privileges",
                "--no-password",
                "--dbname=" + PostgresTool.database(address),
                file.toString());
        asOwner(statement -> statement.execute("delete from portal.applied_changelog"));
    }

    private static List<String> schemas(Statement statement) throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select nspname from pg_namespace"
                + " where nspname = 'portal' or nspname ~ '^plugin_[a-z0-9_]+$' order by nspname")) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return schemas;
    }

    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    private Connection connected() {
        try {
            return new PostgresEngine(address).owner();
        } catch (SQLException unreachable) {
            throw new UnfitDatabaseException(
                    "The database " + address.url() + " cannot be used as " + address.ownerUsername() + ": "
                            + unreachable.getMessage(),
                    unreachable);
        }
    }

    private <T> T asOwner(Work<T> work) throws IOException {
        try (Connection owner = connected();
                Statement statement = owner.createStatement()) {
            return work.with(statement);
        } catch (SQLException failed) {
            throw new IOException("The database " + address + ": " + failed.getMessage(), failed);
        }
    }
}
