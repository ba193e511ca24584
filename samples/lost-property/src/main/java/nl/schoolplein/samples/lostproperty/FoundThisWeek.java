package nl.schoolplein.samples.lostproperty;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Tile;
import nl.schoolplein.api.TileContent;
import nl.schoolplein.api.Viewer;

/** What was found this week and is nobody's yet, on the desktop; no tile when there is nothing. */
public class FoundThisWeek implements Tile {
    private static final int MOST = 4;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** What the tile shows. */
    public record Newest(List<Card> things) {}

    @Override
    public Optional<TileContent> content(Viewer viewer) {
        Instant weekAgo = clock.instant().minus(Duration.ofDays(7));
        List<Card> found =
                database.read(Things.class, things -> Card.of(things.since(weekAgo, MOST * 5, 0), things)).stream()
                        .filter(card -> !card.claimed())
                        .limit(MOST)
                        .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(TileContent.of("tile", new Newest(found))
                        .until(clock.instant().plus(TileContent.USUAL)));
    }
}
