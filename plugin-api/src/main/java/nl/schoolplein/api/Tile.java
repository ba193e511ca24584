package nl.schoolplein.api;

import java.util.Optional;

/**
 * A module's place on the desktop. Tiles are asked side by side against a deadline; one that is slow or throws is shown
 * as such, and the rest of the desktop is there.
 *
 * <pre>{@code
 * public class FoundThisWeek implements Tile {
 * …
 *     @Override
 *     public Optional<TileContent> content(Viewer viewer) {
 *         var weekAgo = clock.instant().minus(Duration.ofDays(7));
 *         List<FoundList.One> found = database.read(Things.class, things -> things.since(weekAgo));
 *         return found.isEmpty()
 *                 ? Optional.empty()
 *                 : Optional.of(TileContent.of("tile", new FoundList(found)).until(clock.instant().plus(TileContent.USUAL)));
 *     }
 * }
 * }</pre>
 *
 * @since 1.0
 */
@FunctionalInterface
public interface Tile {

    /**
     * What this viewer sees, or empty to leave the tile out.
     *
     * <p>The answer is kept until {@link TileContent#validUntil()}, or until something is written to the module's tables
     * of this school, whichever comes first.
     */
    Optional<TileContent> content(Viewer viewer);
}
