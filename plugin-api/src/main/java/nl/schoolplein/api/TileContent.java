package nl.schoolplein.api;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a tile shows.
 *
 * @param template the name of the template {@code <plugin-id>/<name>.jte}; same parameters as a page
 * @param model what it shows, as a record; programs get it as JSON
 * @param size how much room it takes on a wide screen
 * @param asks whether the viewer is asked for an answer; such tiles come first
 * @param version changes whenever what is shown changes
 * @param validUntil when it must be asked again, or null if only a write changes it
 * @since 1.0
 */
public record TileContent(
        String template,
        Object model,
        Size size,
        boolean asks,
        String version,
        @Nullable Instant validUntil) {

    /** The room a tile takes on a wide screen; on a phone each takes the whole width. */
    public enum Size {
        /** A third. */
        SMALL,
        /** A half. */
        NORMAL,
        /** The whole width. */
        WIDE
    }

    /** How long a tile is kept that says nothing else: ten minutes. */
    public static final Duration USUAL = Duration.ofMinutes(10);

    /** A tile of normal size. Its version is the model's hash: records compare by what they hold. */
    public static TileContent of(String template, Object model) {
        return new TileContent(template, model, Size.NORMAL, false, Integer.toHexString(model.hashCode()), null);
    }

    /** The same in another size. */
    public TileContent sized(Size other) {
        return new TileContent(template, model, other, asks, version, validUntil);
    }

    /** The same, asking for an answer. */
    public TileContent asking() {
        return new TileContent(template, model, size, true, version, validUntil);
    }

    /** The same, to be asked again at this time at the latest. */
    public TileContent until(Instant time) {
        return new TileContent(template, model, size, asks, version, time);
    }
}
