package nl.schoolplein.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import nl.schoolplein.portal.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database as a kill leaves it right after a commit: the commit is there when it is opened again. */
class AcknowledgedCommitTest {
    private static final int COMMITS = 50;

    @TempDir
    private Path folder;

    @Test
    void whatWasCommittedBeforeAKillIsFoundWhereSpaceWasUsedAgain() throws Exception {
        Path live = folder.resolve("live");
        Path killed = folder.resolve("killed");
        Installation.open(live, Optional.empty(), Clock.systemUTC()).close();
        Files.createDirectories(killed.resolve("database"));
        try (Connection connection = connect(live);
                Statement statement = connection.createStatement()) {
            statement.execute("set retention_time 0");
            statement.execute("create table counted (number int)");
            statement.execute("create table filler (number int, content varchar)");
            statement.execute("insert into counted values (0)");
            for (int i = 1; i <= COMMITS; i++) {
                statement.execute("delete from filler where number < " + (i - 3));
                statement.execute("insert into filler values (" + i + ", repeat('x', 5000))");
                statement.execute("update counted set number = " + i);
            }
            Files.copy(file(live), file(killed));
        }
        Installation.open(killed, Optional.empty(), Clock.systemUTC()).close();
        assertEquals(COMMITS, counted(killed));
    }

    private static int counted(Path data) throws SQLException {
        try (Connection connection = connect(data);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number from counted")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Path file(Path data) {
        return data.resolve("database/portal.mv.db");
    }

    private static Connection connect(Path data) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + data.resolve("database/portal") + ";WRITE_DELAY=0;FILE_LOCK=NO", "portal", "");
    }
}
