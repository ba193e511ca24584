package nl.schoolplein.api.examples;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Tile;
import nl.schoolplein.api.TileContent;
import nl.schoolplein.api.Viewer;

public class FoundThisWeek implements Tile {
    @Inject
    Database database;

    @Inject
    Clock clock;

    @Override
    public Optional<TileContent> content(Viewer viewer) {
        var weekAgo = clock.instant().minus(Duration.ofDays(7));
        List<FoundList.One> found = database.read(Things.class, things -> things.since(weekAgo));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(TileContent.of("tile", new FoundList(found))
                        .until(clock.instant().plus(TileContent.USUAL)));
    }
}
