package nl.schoolplein.portal.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** A PostgreSQL that several portals may share. */
record PostgresEngine(DatabaseAddress address) implements Engine {
    /** The number of the lock around migrations; any will do, as long as all portals use the same. */
    private static final long MIGRATION_LOCK = 5_217_463_001L;

    /** PostgreSQL before 14 does not know the setting; elsewhere than on Linux it may not take the value. */
    private static final Set<String> CANNOT_BE_SET = Set.of("42704", "22023");

    /** The setting of a transaction that names its school. Empty or absent, no row of any school is there. */
    static final String ENTER_SCHOOL = "select set_config('app.school', ?, true)";

    @Override
    public HikariDataSource connect() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.username());
        config.setPassword(address.password());
        config.addDataSourceProperty("ApplicationName", "schoolplein");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.setMaximumPoolSize(2 * Turns.AT_A_TIME);
        config.setPoolName("portal");
        try {
            HikariDataSource pool = new HikariDataSource(config);
            try {
                checkRole(pool);
            } catch (SQLException | RuntimeException unfit) {
                pool.close();
                throw unfit;
            }
            return pool;
        } catch (HikariPool.PoolInitializationException | SQLException unreachable) {
            Throwable cause = unreachable.getCause() == null ? unreachable : unreachable.getCause();
            throw new UnfitDatabaseException(
                    "The database " + address.url() + " cannot be used as " + address.username() + ": "
                            + cause.getMessage(),
                    unreachable);
        }
    }

    /** The policies hold for a role that is neither the owner of the tables nor above the law. */
    private void checkRole(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement ask = connection.prepareStatement("""
                        select me.rolsuper or me.rolbypassrls or pg_has_role(me.oid, owner.oid, 'member')
                        from pg_roles me, pg_roles owner where me.rolname = current_user and owner.rolname = ?
                        """)) {
            ask.setString(1, address.ownerUsername());
            try (ResultSet answer = ask.executeQuery()) {
                if (!answer.next()) {
                    throw new UnfitDatabaseException(
                            "The database has no role " + address.ownerUsername() + " to own the tables.");
                }
                if (answer.getBoolean(1)) {
                    throw new UnfitDatabaseException("The database role " + address.username()
                            + " would not be held by the row-level policies, since it is a superuser, has bypassrls, or"
                            + " is (a member of) the owner " + address.ownerUsername() + ". Give the portal two roles: "
                            + "create role schoolplein login password '…'");
                }
            }
        }
    }

    @Override
    public Connection owner(DataSource pool) throws SQLException {
        return owner();
    }

    /** A connection as the owner. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(address.url(), address.ownerUsername(), address.ownerPassword());
    }

    @Override
    public void copyTo(DataSource pool, Path file) throws IOException {
        new PostgresSnapshot(address).write(file);
    }

    @Override
    public void closed() {}

    @Override
    public boolean brokenOff(String schema) {
        return false;
    }

    @Override
    public void forget(String schema) {}

    /** Each change is a transaction, so the module may go on writing. */
    @Override
    public void migrate(DataSource pool, String schema, Quiet quiet, Migration migration) throws Exception {
        try (Connection owner = owner()) {
            noticeIfThisProcessIsGone(owner);
            lock(owner);
            try (Statement statement = owner.createStatement()) {
                statement.execute("create schema if not exists " + schema);
            }
            migration.run(owner);
        } // closing the connection gives the lock back, also after a failure
    }

    /** Else a statement that takes long would go on, and keep the lock, after the portal was killed. */
    private static void noticeIfThisProcessIsGone(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("set client_connection_check_interval = '1s'");
        } catch (SQLException notOnThisSystem) {
            if (!CANNOT_BE_SET.contains(notOnThisSystem.getSQLState())) {
                throw notOnThisSystem;
            }
        }
    }

    private static void lock(Connection owner) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("select pg_advisory_lock(?)")) {
            statement.setLong(1, MIGRATION_LOCK);
            statement.execute();
        }
    }

    @Override
    public void guard(Connection owner, String schema, Set<String> tablesOfSchools, Set<String> otherTables)
            throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            String role = statement.enquoteIdentifier(address.username(), true);
            statement.execute("grant usage on schema " + schema + " to " + role);
            for (String table : otherTables) {
                grant(statement, schema + "." + table, role);
            }
            for (String table : tablesOfSchools) {
                String name = schema + "." + table;
                grant(statement, name, role);
                statement.execute("alter table " + name + " enable row level security");
                statement.execute("drop policy if exists of_school on " + name);
                statement.execute("create policy of_school on " + name
                        + " using (school = nullif(current_setting('app.school', true), '')::uuid)");
            }
            for (String table : appendOnly(owner, schema)) {
                statement.execute("revoke update, delete, truncate on " + schema + "." + table + " from " + role);
            }
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    /** Tables that their changelog calls so in a remark: whoever serves adds lines and reads them, and changes none. */
    private static List<String> appendOnly(Connection owner, String schema) throws SQLException {
        try (PreparedStatement ask = owner.prepareStatement("""
                select t.relname from pg_class t join pg_namespace n on n.oid = t.relnamespace
                where n.nspname = ? and t.relkind = 'r' and obj_description(t.oid, 'pg_class') = 'append-only'
                """)) {
            ask.setString(1, schema);
            try (ResultSet found = ask.executeQuery()) {
                List<String> tables = new ArrayList<>();
                while (found.next()) {
                    tables.add(found.getString(1));
                }
                return tables;
            }
        }
    }

    private static void grant(Statement statement, String table, String role) throws SQLException {
        statement.execute("grant select, insert, update, delete on " + table + " to " + role);
    }
}
