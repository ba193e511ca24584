package nl.schoolplein.portal.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Which columns of plugins are sealed: whoever replaces a key knows them without the plugins. */
record NotedSeals(DataSource pool) {

    /** Writes down those that are not yet. One that an older version had stays: its rows may still be there. */
    void note(Collection<SealedColumn> columns) {
        try (Connection connection = pool.getConnection()) {
            List<SealedColumn> missing = new ArrayList<>(columns);
            missing.removeAll(all(connection, "sealed_column"));
            for (SealedColumn column : missing) {
                add(connection, column);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("which columns are sealed cannot be noted", failed);
        }
    }

    /** Those that are there. */
    List<SealedColumn> all() {
        try (Connection connection = pool.getConnection()) {
            return all(
                    connection,
                    "sealed_column s join information_schema.columns c"
                            + " on lower(c.table_schema) = s.schema_name and lower(c.table_name) = s.table_called"
                            + " and lower(c.column_name) = s.column_called");
        } catch (SQLException failed) {
            throw new IllegalStateException("which columns are sealed cannot be read", failed);
        }
    }

    private static List<SealedColumn> all(Connection connection, String from) throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet answer = ask.executeQuery(
                        "select schema_name, table_called, column_called from portal." + from + " order by 1, 2, 3")) {
            List<SealedColumn> found = new ArrayList<>();
            while (answer.next()) {
                found.add(new SealedColumn(answer.getString(1), answer.getString(2), answer.getString(3)));
            }
            return found;
        }
    }

    private static void add(Connection connection, SealedColumn column) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(
                "insert into portal.sealed_column (schema_name, table_called, column_called) values (?, ?, ?)")) {
            add.setString(1, column.schema());
            add.setString(2, column.table());
            add.setString(3, column.name());
            add.executeUpdate();
        }
    }
}
