package nl.schoolplein.portal.data;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.SharedSessionContract;

/** Inserts rows of a table that the session does not map, on its connection and in its transaction. */
public final class Batch {
    private Batch() {}

    /**
     * Inserts all rows at once.
     *
     * @param sql an insert with a question mark for each value
     */
    public static void insert(SharedSessionContract session, String sql, List<List<Object>> rows) {
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (List<Object> row : rows) {
                    for (int i = 0; i < row.size(); i++) {
                        Object value = row.get(i);
                        insert.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }
}
