package nl.schoolplein.portal.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** The rows of the store. A file gets its place, and loses it, while its row is locked. */
final class KeptFiles {
    /** How many rows are held in memory at once. */
    static final int PAGE = 500;

    private final Transactions rows;
    private final Clock clock;

    /** How often a content is held, and its size in bytes. */
    record Held(long uses, long size) {}

    /** Moving or deleting a file. */
    @FunctionalInterface
    interface OnDisk<T> {
        void apply(T file) throws IOException;
    }

    KeptFiles(Transactions rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Makes the row or renews it, and places the file before anybody else gets at the row. */
    void keep(UUID school, FileFolder.Incoming file, OnDisk<FileFolder.Incoming> place) throws IOException {
        try {
            keepOnce(school, file, place);
        } catch (ConstraintViolationException anotherSentTheSame) {
            keepOnce(school, file, place);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void keepOnce(UUID school, FileFolder.Incoming file, OnDisk<FileFolder.Incoming> place) {
        rows.write(school, session -> {
            Instant now = clock.instant();
            List<KeptFile> kept = session.createSelectionQuery("from KeptFile where hash = :hash", KeptFile.class)
                    .setParameter("hash", file.hash())
                    .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                    .list();
            if (kept.isEmpty()) {
                session.persist(new KeptFile(file.hash(), file.size(), now));
                session.flush();
            }
            kept.forEach(one -> one.keptAgain(now));
            apply(place, file);
            return session;
        });
    }

    private static <T> void apply(OnDisk<T> work, T file) {
        try {
            work.apply(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Deletes files that no row has held since before a moment, a page of them.
     *
     * @return how many there were; there may be more if it is a whole page
     */
    int deleteUnused(UUID school, Instant before, OnDisk<KeptFile> delete) {
        return rows.write(school, session -> {
            List<KeptFile> unused = session.createSelectionQuery(
                            "from KeptFile where uses = 0 and unusedSince < :before order by hash", KeptFile.class)
                    .setParameter("before", before)
                    .setMaxResults(PAGE)
                    .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                    .list();
            for (KeptFile file : unused) {
                apply(delete, file);
                session.remove(file);
            }
            return unused.size();
        });
    }

    /** Which of these files have no row. */
    List<FileFolder.Found> withoutRow(UUID school, Collection<FileFolder.Found> files) {
        Set<String> known = new HashSet<>(rows.read(school, session -> session.createSelectionQuery(
                        "select hash from KeptFile where hash in :hashes", String.class)
                .setParameter(
                        "hashes", files.stream().map(FileFolder.Found::hash).toList())
                .list()));
        return files.stream().filter(file -> !known.contains(file.hash())).toList();
    }

    /** Gives rows to files without one, as unused since they got their place. */
    void adopt(UUID school, Collection<FileFolder.Found> files) {
        rows.write(school, session -> {
            files.forEach(file -> session.persist(new KeptFile(file.hash(), file.size(), file.since())));
            return session;
        });
    }

    /** Adds what rows hold that nobody counted before. The entry of what is to be counted goes in the same transaction. */
    void count(UUID school, Map<String, Held> held, Function<Session, Boolean> taken) {
        rows.write(school, session -> {
            if (taken.apply(session)) {
                Map<String, KeptFile> kept = session
                        .createSelectionQuery("from KeptFile", KeptFile.class)
                        .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(KeptFile::hash, file -> file));
                held.forEach((hash, how) -> {
                    KeptFile file = kept.get(hash);
                    if (file == null) {
                        file = new KeptFile(hash, how.size(), clock.instant());
                        session.persist(file);
                    }
                    file.heldBy(how.uses());
                });
            }
            return session;
        });
    }

    /** A page of the school's rows, in the order of their hashes. */
    List<KeptFile> after(UUID school, String hash) {
        return rows.read(school, session -> session.createSelectionQuery(
                        "from KeptFile where hash > :hash order by hash", KeptFile.class)
                .setParameter("hash", hash)
                .setMaxResults(PAGE)
                .list());
    }
}
