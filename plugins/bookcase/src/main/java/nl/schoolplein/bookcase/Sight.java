package nl.schoolplein.bookcase;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Viewer;

/**
 * What a viewer sees of documents whose time has not come or is over: only who may change them does.
 *
 * @param now the moment of looking
 * @param all whether every document is the viewer's to change
 * @param own else, those documents outside their time that are
 */
record Sight(Instant now, boolean all, Collection<UUID> own) {
    /** The condition for queries on a document {@code d}; its parameters are those of this record. */
    static final String CONDITION = """
             (:all = true or d.id in :own
                or ((d.shownFrom is null or d.shownFrom <= :now) and (d.shownUntil is null or d.shownUntil > :now)))
            """;

    static Sight of(Viewer viewer, Database database, Instant now) {
        boolean keeps = viewer.may(Bookcase.Action.ADD);
        if (!keeps || viewer.administrator()) {
            return new Sight(now, keeps, List.of());
        }
        return new Sight(
                now,
                false,
                database.read(Documents.class, documents -> documents.outsideTheirTime(now)).stream()
                        .filter(document -> viewer.may(Bookcase.Action.ADD, document.audience()))
                        .map(Document::id)
                        .toList());
    }

    /** Whether a viewer sees a document that was found already. */
    static boolean includes(Document document, Viewer viewer, Instant now) {
        return document.shownAt(now) || viewer.may(Bookcase.Action.ADD, document.audience());
    }
}
