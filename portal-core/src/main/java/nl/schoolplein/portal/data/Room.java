package nl.schoolplein.portal.data;

import java.nio.file.Path;

/** What is left on a disk. Files stop coming in before it is full, so that the database can still write. */
public final class Room {
    /** In bytes: enough for the database to write what is said about a day, and to close in good order. */
    private static final long RESERVE = 16L * 1024 * 1024;

    private Room() {}

    /** Whether the disk of a folder has nothing left but the reserve. */
    public static boolean isUsedUp(Path folder) {
        return folder.toFile().getUsableSpace() < RESERVE;
    }
}
