package nl.schoolplein.bookcase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Tile;
import nl.schoolplein.api.TileContent;
import nl.schoolplein.api.Viewer;

/** The newest documents on the desktop; no tile when nothing is new. */
public class NewDocumentsTile implements Tile {
    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** The model of the tile. */
    public record Latest(List<DocumentCard> documents) {}

    @Override
    public Optional<TileContent> content(Viewer viewer) {
        Instant since = Bookcase.newSince(settings, clock);
        List<DocumentCard> documents = database.read(Documents.class, all -> all.newest(since)).stream()
                .map(document -> DocumentCard.of(document, viewer, since))
                .toList();
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        Instant oldest = documents.get(documents.size() - 1).added();
        return Optional.of(TileContent.of("tile", new Latest(documents)).until(oldest.plus(Bookcase.newFor(settings))));
    }
}
