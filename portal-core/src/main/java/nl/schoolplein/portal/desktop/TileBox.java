package nl.schoolplein.portal.desktop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A tile as it stands on the desktop.
 *
 * @param school the slug of its school
 * @param module the module's id
 * @param title its heading
 * @param href where more of it is
 * @param content the tile's model, or null if it could not be had
 * @param html what people see of it
 * @param size the style class of its width
 * @param asks whether an answer is wanted
 * @param trouble whether it could not be had now
 * @param schoolName its school, for a desktop over several
 */
public record TileBox(
        String school,
        String module,
        String title,
        String href,
        @Nullable Object content,
        @JsonIgnore String html,
        @JsonIgnore String size,
        boolean asks,
        boolean trouble,
        @JsonIgnore String schoolName) {

    /** Without what only programs read: what people see of it stands in the HTML. */
    TileBox forPeople() {
        return new TileBox(school, module, title, href, null, html, size, asks, trouble, schoolName);
    }

    /** With its model as a program reads it. */
    TileBox read(Object model) {
        return new TileBox(this.school, module, title, href, model, html, size, asks, trouble, schoolName);
    }

    /** The id of its heading in the page. */
    public String id() {
        return "tile-" + school + "-" + module;
    }

    static TileBox trouble(Module module, String title, Visit visit) {
        String school = visit.atSchool().slug();
        String name = visit.atSchool().name();
        return new TileBox(school, module.id(), title, "", null, "", "", false, true, name);
    }
}
