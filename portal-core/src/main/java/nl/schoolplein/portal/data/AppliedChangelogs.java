package nl.schoolplein.portal.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Remembers which files each schema's changelog was made of when it was applied. To compare their digests takes
 * milliseconds; to have Liquibase find out that there is nothing to do takes a tenth of a second of each plugin.
 */
record AppliedChangelogs(DataSource pool) {

    /** Whether the schema was brought up to date with exactly the files that are there now. */
    boolean is(String schema, ClassLoader resources) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            if (!tableIsThere(connection)) {
                return false;
            }
            try (PreparedStatement ask =
                    connection.prepareStatement("select files from portal.applied_changelog where schema_name = ?")) {
                ask.setString(1, schema);
                try (ResultSet answer = ask.executeQuery()) {
                    return answer.next() && answer.getString(1).lines().allMatch(line -> same(line, resources));
                }
            }
        }
    }

    private static boolean same(String line, ClassLoader resources) {
        int space = line.indexOf(' ');
        return line.substring(0, space).equals(ReadFiles.digest(resources, line.substring(space + 1)));
    }

    private static boolean tableIsThere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select 1 from information_schema.tables where"
                        + " lower(table_schema) = 'portal' and lower(table_name) = 'applied_changelog'")) {
            return answer.next();
        }
    }

    /** Remembers them, over the connection of the owner. Without files there is nothing to compare with next time. */
    void remember(Connection owner, String schema, Map<String, String> digests) throws SQLException {
        try (PreparedStatement forget =
                owner.prepareStatement("delete from portal.applied_changelog where schema_name = ?")) {
            forget.setString(1, schema);
            forget.execute();
        }
        if (!digests.isEmpty()) {
            try (PreparedStatement insert =
                    owner.prepareStatement("insert into portal.applied_changelog (schema_name, files) values (?, ?)")) {
                insert.setString(1, schema);
                insert.setString(
                        2,
                        digests.entrySet().stream()
                                .map(file -> file.getValue() + " " + file.getKey())
                                .collect(Collectors.joining("\n")));
                insert.execute();
            }
        }
    }
}
