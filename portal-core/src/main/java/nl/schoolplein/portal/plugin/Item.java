package nl.schoolplein.portal.plugin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.AudienceRow;

/**
 * Something of its own in a module: a document, a message, an album.
 *
 * @param found whether it is for the viewer for whom it was asked, whatever the time
 * @param from from when on it is shown
 * @param until until when it is shown
 */
public record Item(
        UUID id, String title, Audience audience, boolean found, Optional<Instant> from, Optional<Instant> until) {

    /** Of each kind no more than this are looked at, the newest ones. */
    public static final int MOST = 5_000;

    static Optional<Item> of(AudienceRow row, boolean found) {
        return row.itemTitle()
                .map(title -> new Item(row.id(), title, row.audience(), found, row.shownFrom(), row.shownUntil()));
    }

    /** Whether it is shown only later. */
    public boolean comes(Instant now) {
        return from.isPresent() && from.get().isAfter(now);
    }

    /** Whether it is not shown any more. */
    public boolean isOver(Instant now) {
        return until.isPresent() && !until.get().isAfter(now);
    }

    /** Whether the viewer for whom it was asked sees it. */
    public boolean isSeen(Instant now) {
        return found && !comes(now) && !isOver(now);
    }
}
