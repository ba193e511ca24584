package ${package};

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Tile;
import nl.schoolplein.api.TileContent;
import nl.schoolplein.api.Viewer;

/** The newest items on the desktop; no tile when there are none. */
public class NewestItems implements Tile {
    @Inject
    Database database;

    @Inject
    Settings settings;

    @Override
    public Optional<TileContent> content(Viewer viewer) {
        int most = settings.get(${className}.ON_TILE);
        List<ItemPages.One> all = database.read(Items.class, Items::newestFirst);
        List<ItemPages.One> newest = all.subList(0, Math.min(most, all.size()));
        return newest.isEmpty() ? Optional.empty() : Optional.of(TileContent.of("tile", new ItemPages.All(newest)));
    }
}
