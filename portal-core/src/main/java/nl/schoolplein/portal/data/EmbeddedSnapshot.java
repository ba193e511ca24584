package nl.schoolplein.portal.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.h2.message.DbException;
import org.h2.tools.Restore;

/** H2's own backup: its files as they were at one moment, while others go on writing. */
record EmbeddedSnapshot(Path folder) implements Snapshot {
    private static final String NAME = "portal";

    @Override
    public String kind() {
        return "h2";
    }

    static void write(Connection connection, Path file) throws SQLException {
        try (PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, file.toString());
            backup.execute();
        }
    }

    @Override
    public boolean occupied() {
        return Files.exists(folder.resolve(NAME + ".mv.db"));
    }

    /** The folder is moved with all else that is in the data. */
    @Override
    public void moveAside(String prefix) {}

    /** Unpacked beside the place, so that it appears there complete. */
    @Override
    public void load(Path file) throws IOException {
        Path unpacked = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "unpacking");
        try {
            Restore.execute(file.toString(), unpacked.toString(), NAME);
            Path database = unpacked.resolve(NAME + ".mv.db");
            try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createDirectories(folder);
            Files.move(database, folder.resolve(NAME + ".mv.db"), StandardCopyOption.ATOMIC_MOVE);
        } catch (DbException unreadable) {
            throw new IOException("The database in the backup cannot be read: " + unreadable.getMessage(), unreadable);
        } finally {
            Files.deleteIfExists(unpacked.resolve(NAME + ".mv.db"));
            Files.deleteIfExists(unpacked);
        }
    }
}
