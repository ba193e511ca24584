package nl.schoolplein.portal.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.SharedSessionContract;
import org.jspecify.annotations.Nullable;

/** Writes to a table that the session does not map, on its connection and in its transaction. */
public final class Batch {
    private Batch() {}

    /**
     * Runs a statement once for each row of values, all at once; for no row at all it does nothing.
     *
     * @param sql an insert or a delete with a question mark for each value
     * @param rows the values: also moments, arrays of ids, and null
     */
    public static void each(
            SharedSessionContract session, String sql, List<? extends List<? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (List<? extends @Nullable Object> row : rows) {
                    for (int i = 0; i < row.size(); i++) {
                        statement.setObject(i + 1, value(connection, row.get(i)));
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    private static @Nullable Object value(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Instant at) {
            return at.atOffset(ZoneOffset.UTC);
        }
        return value instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : value;
    }
}
