package nl.schoolplein.bookcase;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Viewer;

/**
 * The moment at which somebody looks.
 *
 * @param newSince what became news after it is new
 * @param opened what the viewer has opened of that: documents with their versions
 */
record Moment(Instant now, Instant newSince, Map<UUID, Integer> opened) {
    static Moment of(Settings settings, Clock clock) {
        Instant now = clock.instant();
        return new Moment(now, now.minus(Bookcase.newFor(settings)), Map.of());
    }

    /** The same, knowing what the viewer has opened. */
    Moment of(Viewer viewer, Database database) {
        return of(database.read(Documents.class, documents -> documents.opened(viewer.person(), newSince)).stream()
                .collect(Collectors.toMap(Opened::document, Opened::number)));
    }

    /** The same, knowing that the viewer has opened these documents: id → version. */
    Moment of(Map<UUID, Integer> known) {
        return new Moment(now, newSince, known);
    }

    /** Whether a document is new, and has not been opened. */
    boolean isNew(Document document) {
        return document.newsAt().isAfter(newSince)
                && !document.newsAt().isAfter(now)
                && opened.getOrDefault(document.id(), 0) < document.number();
    }
}
