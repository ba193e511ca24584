package nl.schoolplein.portal.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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
     * @throws NotWritableException if files cannot be made and deleted in it
     * @throws InUseException if another process holds it
     */
    public static DataFolder open(Path folder) throws IOException {
        tryToWrite(folder);
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

    /** Permissions do not tell: a disk can be mounted read-only, and root is asked for none. So it is really tried. */
    private static void tryToWrite(Path folder) throws NotWritableException {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "try", ".part"));
        } catch (IOException refused) {
            throw new NotWritableException(folder, refused);
        }
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

    /** The folder cannot be made, or nothing can be written in it. */
    public static final class NotWritableException extends IOException {
        private static final long serialVersionUID = 1;

        NotWritableException(Path folder, IOException cause) {
            super(
                    "The data folder " + folder.toAbsolutePath() + " cannot be written by "
                            + System.getProperty("user.name") + ", as whom this runs (" + reason(cause)
                            + "). Give this user the right to write there, or choose another folder.",
                    cause);
        }

        private static String reason(IOException cause) {
            if (cause instanceof FileAlreadyExistsException) {
                return "it is not a folder";
            }
            String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
            return reason == null ? "permission denied" : reason;
        }
    }
}
