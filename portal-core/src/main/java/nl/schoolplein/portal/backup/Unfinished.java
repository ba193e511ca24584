package nl.schoolplein.portal.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The note that a restore is under way. Found at a start, it tells that the restore was killed. */
public final class Unfinished {
    private static final String NOTE = "restore-unfinished";

    private Unfinished() {}

    /** A restore of this data has begun and not ended. */
    public static final class UnfinishedException extends IOException {
        private static final long serialVersionUID = 1;

        UnfinishedException(String message) {
            super(message);
        }
    }

    /** Refuses data of which only a part was restored. */
    public static void refuse(Path data) throws IOException {
        if (in(data)) {
            throw new UnfinishedException("The restore of " + data.toAbsolutePath()
                    + " was not finished. Run it again: " + "schoolplein restore "
                    + Files.readString(data.resolve(NOTE)).strip());
        }
    }

    static boolean in(Path data) {
        return Files.exists(data.resolve(NOTE));
    }

    static void note(Path data, Path backup) throws IOException {
        try (FileChannel channel = FileChannel.open(
                data.resolve(NOTE),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(backup.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Disk.sync(data);
    }

    static void over(Path data) throws IOException {
        Disk.sync(data);
        Files.delete(data.resolve(NOTE));
        Disk.sync(data);
    }
}
