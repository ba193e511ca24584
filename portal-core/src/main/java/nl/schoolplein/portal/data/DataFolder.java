package nl.schoolplein.portal.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder with all that a portal keeps; one process at a time holds it. */
public final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is not there, and locks it.
     *
     * @throws InUseException if another process holds it
     */
    public static DataFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve("portal.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (!locked(channel)) {
            String holder = Files.readString(folder.resolve("portal.lock")).strip();
            channel.close();
            throw new InUseException(folder, holder);
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return new DataFolder(folder, channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** The folder. */
    public Path path() {
        return folder;
    }

    /** A folder within, made if it is not there. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Another process holds the folder. */
    public static final class InUseException extends IOException {
        private static final long serialVersionUID = 1;

        InUseException(Path folder, @Nullable String holder) {
            super("The data folder " + folder.toAbsolutePath() + " is in use by another portal (" + holder
                    + "). Stop that one first, or give this one its own folder with --data.");
        }
    }
}
