package nl.schoolplein.portal.data;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** What differs between the two databases: how connections are made, and what surrounds a migration. */
interface Engine {

    /** The pool of connections for serving; the caller closes it. */
    com.zaxxer.hikari.HikariDataSource connect();

    /** A connection as the owner of the tables, for whom the policies of rows do not hold; the caller closes it. */
    Connection owner(DataSource pool) throws SQLException;

    /** Writes all that is in the database at this moment into one file, as {@link Snapshot} reads it. */
    void copyTo(DataSource pool, Path file) throws SQLException, IOException;

    /** The pool was closed: nobody uses the database from here any more. */
    void closed();

    /**
     * Runs the migration of a schema as the owner of its tables, while no other process or thread does, so that a process
     * that is killed on the way does not keep the next one from finishing the work.
     *
     * @param quiet keeps the module's transactions out, if the database needs that
     */
    void migrate(DataSource pool, String schema, Quiet quiet, Migration migration) throws Exception;

    /** Whether a migration of the schema was broken off on the way, and has to be taken back first. */
    boolean brokenOff(String schema);

    /** The schema was dropped: nothing of it may come back. */
    void forget(String schema);

    /** Lets nobody read or write rows of these tables but those of the school that the transaction is for. */
    void guard(Connection owner, String schema, Set<String> tablesOfSchools, Set<String> otherTables) throws Exception;

    /** What changes the tables of one schema. */
    @FunctionalInterface
    interface Migration {
        /** Changes them over the owner's connection. */
        void run(Connection owner) throws Exception;
    }
}
