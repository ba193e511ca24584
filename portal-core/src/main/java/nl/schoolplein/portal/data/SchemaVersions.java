package nl.schoolplein.portal.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Which version of a plugin was the last to change its tables and then to serve. */
record SchemaVersions(DataSource pool) {

    /** The version; nothing if nobody wrote it down. */
    Optional<String> of(String schema) {
        try (Connection connection = pool.getConnection();
                PreparedStatement ask = connection.prepareStatement(
                        "select plugin_version from portal.schema_version where schema_name = ?")) {
            ask.setString(1, schema);
            try (ResultSet answer = ask.executeQuery()) {
                return answer.next() ? Optional.of(answer.getString(1)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("which version changed " + schema + " last cannot be read", failed);
        }
    }

    /** Writes it down. */
    void note(String schema, String version) {
        try (Connection connection = pool.getConnection()) {
            if (change(
                            connection,
                            "update portal.schema_version set plugin_version = ? where schema_name = ?",
                            version,
                            schema)
                    == 0) {
                change(
                        connection,
                        "insert into portal.schema_version (plugin_version, schema_name) values (?, ?)",
                        version,
                        schema);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("that " + version + " changed " + schema + " cannot be noted", failed);
        }
    }

    private static int change(Connection connection, String sql, String version, String schema) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setString(1, version);
            change.setString(2, schema);
            return change.executeUpdate();
        }
    }
}
