package nl.schoolplein.bookcase;

import java.time.Instant;

/**
 * A version of a document.
 *
 * @param number from 1; the newest has the highest
 * @param size in bytes
 * @param newest whether it is the one that readers get
 */
public record VersionCard(int number, String name, long size, Instant added, String author, boolean newest) {
    static VersionCard of(OlderVersion version) {
        return new VersionCard(
                version.number(),
                version.file().name(),
                version.file().size(),
                version.added(),
                version.author(),
                false);
    }

    static VersionCard newest(Document document) {
        return new VersionCard(
                document.number(),
                document.file().name(),
                document.file().size(),
                document.added(),
                document.author(),
                true);
    }
}
