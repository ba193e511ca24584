package nl.schoolplein.portal.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schoolplein.portal.data.Snapshot;

/**
 * Brings a backup back. First everything is unpacked beside the data and compared with the backup's list; only then is
 * the data touched, and from then until the end a note in the folder keeps a portal from starting on half of it.
 *
 * @param data the portal's folder, which nobody else uses meanwhile
 */
public record Restore(Path data, Snapshot database, Clock clock) {
    /** The database last: where there are files there is a database, also after a restore that was killed. */
    private static final List<String> KEPT = List.of("files", "plugins", "database");

    private static final String UNPACKED = "restoring";

    /** What was done. */
    public record Restored(BackupList list, Optional<Path> replaced) {}

    /**
     * Restores.
     *
     * @param force whether data that is there already is moved aside; nothing is ever deleted
     * @throws BackupException if the backup is not in order, or there is data already; nothing was touched
     */
    public Restored from(Path file, boolean force, Progress progress) throws IOException, BackupException {
        boolean again = Unfinished.in(data);
        boolean occupied = occupied();
        if (occupied && !force && !again) {
            throw new BackupException("There is data of a portal already in " + data.toAbsolutePath()
                    + (database.kind().equals("h2") ? "" : " or in the database")
                    + ". With --force it is moved aside first; nothing is deleted.");
        }
        Path unpacked = data.resolve(UNPACKED);
        delete(unpacked);
        try (BackupFile backup = BackupFile.open(file, database.kind())) {
            backup.unpack(Files.createDirectories(unpacked), progress);
            Unfinished.note(data, file);
            Optional<Path> replaced = occupied ? Optional.of(moveAside()) : Optional.empty();
            database.load(unpacked.resolve(BackupList.DATABASE));
            for (String kept : List.of("files", "plugins")) {
                Files.createDirectories(unpacked.resolve(kept));
                Files.move(unpacked.resolve(kept), data.resolve(kept), StandardCopyOption.ATOMIC_MOVE);
            }
            Unfinished.over(data);
            return new Restored(backup.list(), replaced);
        } finally {
            delete(unpacked);
        }
    }

    private boolean occupied() throws IOException {
        for (String kept : KEPT) {
            if (!empty(data.resolve(kept))) {
                return true;
            }
        }
        return database.occupied();
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private Path moveAside() throws IOException {
        LocalDateTime now = LocalDateTime.now(clock);
        Path aside = data.resolve("replaced-" + now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss")));
        Files.createDirectory(aside);
        for (String kept : KEPT) {
            if (Files.exists(data.resolve(kept))) {
                Files.move(data.resolve(kept), aside.resolve(kept), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        if (database.occupied()) {
            database.moveAside("old" + now.format(DateTimeFormatter.ofPattern("yyMMddHHmmss")) + "_");
        }
        return aside;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
