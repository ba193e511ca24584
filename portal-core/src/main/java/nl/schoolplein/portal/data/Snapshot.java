package nl.schoolplein.portal.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A database as one file: how it comes back into an empty one. {@link Store#copyTo} makes the file. */
public interface Snapshot {

    /** Which database reads such a file: {@code h2} or {@code postgresql}. */
    String kind();

    /** Whether there are tables of a portal already. */
    boolean occupied() throws IOException;

    /** Moves these tables aside, under names that begin with this (a letter and at most 15 more); nothing is deleted. */
    void moveAside(String prefix) throws IOException;

    /** Fills the empty database from the file, all of it or nothing. */
    void load(Path file) throws IOException;

    /** Of the database at an address, or the embedded one in a folder. */
    static Snapshot of(Optional<DatabaseAddress> address, Path folder) {
        return address.<Snapshot>map(PostgresSnapshot::new).orElseGet(() -> new EmbeddedSnapshot(folder));
    }
}
