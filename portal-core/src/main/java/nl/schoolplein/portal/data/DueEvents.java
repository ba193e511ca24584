package nl.schoolplein.portal.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Asks every few seconds which modules have events to hear, which mostly are none: by one small statement. */
public final class DueEvents {
    private final DataSource connections;

    /** On these connections. */
    public DueEvents(DataSource connections) {
        this.connections = connections;
    }

    /** The modules that have something to hear by now. */
    public Set<String> modules(Instant now) {
        try (Connection connection = connections.getConnection();
                PreparedStatement ask = connection.prepareStatement(
                        "select distinct module from portal.event_delivery where dead = false and due_at <= ?")) {
            ask.setObject(1, now.atOffset(ZoneOffset.UTC));
            Set<String> modules = new TreeSet<>();
            try (ResultSet answer = ask.executeQuery()) {
                while (answer.next()) {
                    modules.add(answer.getString(1));
                }
            }
            return modules;
        } catch (SQLException failed) {
            throw new IllegalStateException("It cannot be asked which events are due", failed);
        }
    }
}
