package nl.schoolplein.bookcase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Tile;
import nl.schoolplein.api.TileContent;
import nl.schoolplein.api.Viewer;
import org.jspecify.annotations.Nullable;

/** The newest documents that the viewer has not opened, on the desktop; no tile when nothing is new. */
public class NewDocumentsTile implements Tile {
    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * The model of the tile.
     *
     * @param asking documents that the viewer is asked to agree with
     * @param documents the newest of the others
     */
    public record Latest(List<DocumentCard> asking, List<DocumentCard> documents) {}

    /** What is read for it. */
    private record Read(
            List<Document> asking,
            List<Document> newest,
            @Nullable Instant nextChange) {}

    @Override
    public Optional<TileContent> content(Viewer viewer) {
        Moment moment = Moment.of(settings, clock);
        Read read = database.read(
                Documents.class,
                all -> new Read(
                        viewer.capacity() == Capacity.GUARDIAN
                                ? all.unanswered(viewer.person(), moment.now()).stream()
                                        .filter(document -> Agreeing.concerns(document.audience(), viewer))
                                        .toList()
                                : List.of(),
                        all.newest(moment.newSince(), moment.now(), viewer.person()),
                        all.nextChange(moment.now()).stream()
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null)));
        List<DocumentCard> asking = cards(read.asking(), viewer, moment);
        List<DocumentCard> newest = cards(read.newest(), viewer, moment).stream()
                .filter(document ->
                        asking.stream().noneMatch(other -> other.id().equals(document.id())))
                .toList();
        Optional<Instant> change = Stream.concat(
                        Stream.ofNullable(read.nextChange()),
                        read.newest().stream().map(document -> document.newsAt().plus(Bookcase.newFor(settings))))
                .min(Comparator.naturalOrder());
        if (asking.isEmpty() && newest.isEmpty()) {
            return Optional.empty();
        }
        TileContent content = TileContent.of("tile", new Latest(asking, newest));
        TileContent until = change.map(content::until).orElse(content);
        return Optional.of(asking.isEmpty() ? until : until.asking());
    }

    private static List<DocumentCard> cards(List<Document> documents, Viewer viewer, Moment moment) {
        return documents.stream()
                .map(document -> DocumentCard.of(document, viewer, moment))
                .toList();
    }
}
