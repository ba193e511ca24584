package nl.schoolplein.samples.schoolfruit;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Tile;
import nl.schoolplein.api.TileContent;
import nl.schoolplein.api.Viewer;

/** The fruit of the coming week, on the desktop; no tile when there is none. */
public class NextFruit implements Tile {
    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    /** What the tile shows. */
    public record Week(List<DayCard> days) {}

    @Override
    public Optional<TileContent> content(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        List<DayCard> days = new Cards(database, directory, viewer).between(today, today.plusDays(6));
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(TileContent.of("tile", new Week(days))
                        .sized(TileContent.Size.SMALL)
                        .until(today.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }
}
