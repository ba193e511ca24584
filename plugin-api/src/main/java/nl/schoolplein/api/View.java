package nl.schoolplein.api;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What every template has besides its model: texts, addresses, dates and the parts of the look. Implemented by the host.
 *
 * @since 1.0
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

    /** A moment to the minute: "maandag 30 november 8:00", with the year if it is not this one. */
    String moment(Instant time);

    /** A time of day as people read it: "8:00". */
    String time(LocalTime time);

    /** An amount of euros, given in cents: "€ 12,50". */
    String money(long cents);

    /** A day: "woensdag 25 november", with the year if it is not this one. */
    String date(LocalDate day);

    /** The same as a leaf of a calendar, to stand at the beginning of a line. */
    Content dateLeaf(LocalDate day);

    /** A file's size as people say it: "240 kB". */
    String size(long bytes);

    /** The faces of the viewer's children whom this concerns; of nobody if it is for the whole school. */
    Content faces(Audience audience);

    /**
     * The face of one pupil, a photo if the school has one that this viewer may see, else the first letters of the name; a small
     * picture beside the name, hidden from screen readers. However many there are on a page, none asks the database.
     */
    Content face(Pupil pupil);

    /** Whom this is for, in words: "Hele school", "Groep 3, Groep 4", "Team". */
    String audience(Audience audience);

    /**
     * Who did something for a child and when, in the viewer's words: "door jou, 7:50", "door Mark Jansen, gisteren", "door de
     * andere ouder, 7:50" if the name is not for this viewer.
     *
     * @param actor as {@link Directory#actors} tells it
     */
    String doneBy(Actor actor, Instant time);

    /**
     * The hidden fields {@code tap} (a {@link java.util.UUID}) and {@code tapped} (an {@link Instant}) of a form that can be sent
     * later; see {@link Tap}. The form has the attribute {@code data-later}: in a browser with scripts it is kept on the device
     * when its button is pressed, shown as done at once, and sent as soon as there is a network. Without scripts it is sent as
     * any other form. What the page looks like meanwhile is in {@code docs/plugins/offline.md}.
     */
    Content later();

    /** What was typed into a field of this page's form that came back, or an empty text. */
    String typed(String name);

    /**
     * Whether this was among what was typed into a field of this page's form that came back: for boxes of which several can be
     * ticked.
     */
    boolean wasTyped(String name, String value);

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
     * The same for something that has a text already.
     *
     * @param initial what stands in it until somebody types
     */
    Content input(String name, String labelKey, int most, String initial);

    /**
     * A day with a time to choose, of type {@link java.time.LocalDateTime} in the school's zone; may be left empty.
     *
     * @param initial the moment that stands in it, or null for none
     */
    Content momentInput(String name, String labelKey, @Nullable Instant initial);

    /**
     * A day to choose, of type {@link LocalDate}; may be left empty.
     *
     * @param initial the day that stands in it, or null for none
     */
    Content dateInput(String name, String labelKey, @Nullable LocalDate initial);

    /**
     * The choice of an audience for something that has one already.
     *
     * @param initial the audience that is chosen until somebody chooses another
     */
    Content audienceChoice(
            String name, String labelKey, ModuleAction action, Collection<Group> groups, Audience initial);

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
     * A place to choose or drop files. In a browser with scripts each file is sent in a request of its own, with all
     * other fields of the form and {@code <name>Number} (1, 2, …) if there are several; each has its own progress, can be
     * stopped and sent again, and says what is wrong with it. When all are there, the browser goes on where the last
     * {@link Done} says. Without scripts the form is sent as a whole.
     *
     * @param name the name of the form's field, of type {@link Upload} or a list of it
     * @param labelKey the key of its label
     * @param several whether more than one file may be chosen
     */
    Content files(String name, String labelKey, boolean several);
}
