package nl.schoolplein.portal.desktop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import nl.schoolplein.portal.plugin.Module;
import org.jspecify.annotations.Nullable;

/**
 * A tile as it stands on the desktop.
 *
 * @param module the module's id
 * @param title its heading
 * @param href where more of it is
 * @param content the tile's model, or null if it could not be had
 * @param html what people see of it
 * @param size the style class of its width
 * @param asks whether an answer is wanted
 * @param trouble whether it could not be had now
 */
public record TileBox(
        String module,
        String title,
        String href,
        @Nullable Object content,
        @JsonIgnore String html,
        @JsonIgnore String size,
        boolean asks,
        boolean trouble) {

    /** Without what only programs read: what people see of it stands in the HTML. */
    TileBox forPeople() {
        return new TileBox(module, title, href, null, html, size, asks, trouble);
    }

    static TileBox trouble(Module module, String title) {
        return new TileBox(module.id(), title, "", null, "", "", false, true);
    }
}
