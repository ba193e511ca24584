package nl.schoolplein.api;

import gg.jte.Content;
import java.time.Instant;
import java.util.Collection;

/**
 * What every template has besides its model: texts, addresses, dates and the parts of the look. Implemented by the host.
 *
 * @since 0.1
 */
public interface View {

    /** Who looks at the page. */
    Viewer viewer();

    /**
     * An address within the module: {@code path("folders/7")} is {@code /de-linde/bookcase/folders/7}. Ask for the whole
     * address at once: if a guardian chose one child, it ends with that choice, so that it stays while going around.
     */
    String path(String withinModule);

    /** A text of the module in the viewer's language; see {@link Texts#get}. */
    String text(String key, Object... arguments);

    /** A Bootstrap icon, drawn in the colour of the text and hidden from screen readers. */
    Content icon(String name);

    /** When something happened, as people say it: "vanochtend", "gisteren", "di 24 november". */
    String when(Instant time);

    /** A file's size as people say it: "240 kB". */
    String size(long bytes);

    /** The faces of the viewer's children whom this concerns; of nobody if it is for the whole school. */
    Content faces(Audience audience);

    /** Whom this is for, in words: "Hele school", "Groep 3, Groep 4", "Team". */
    String audience(Audience audience);

    /** What was typed into a field of this page's form that came back, or an empty text. */
    String typed(String name);

    /** What is wrong with a field of this page's form that came back; nothing if it is right. */
    Content error(String name);

    /**
     * A line to type in, with its label, what was typed before and what was wrong with it.
     *
     * @param name the name of the form's field
     * @param labelKey the key of its label
     * @param most the most characters it takes
     */
    Content input(String name, String labelKey, int most);

    /**
     * The choice of an audience, with only what the viewer may choose.
     *
     * @param name the name of the form's field, of type {@link Audience}
     * @param labelKey the key of its label
     * @param action what the viewer is going to do for that audience
     * @param groups the groups to choose from; see {@link Directory#groups}
     */
    Content audienceChoice(String name, String labelKey, ModuleAction action, Collection<Group> groups);

    /**
     * A place to choose or drop files.
     *
     * @param name the name of the form's field, of type {@link Upload} or a list of it
     * @param labelKey the key of its label
     * @param several whether more than one file may be chosen
     */
    Content files(String name, String labelKey, boolean several);
}
