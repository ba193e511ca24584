package nl.schoolplein.api;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was found, as a line that leads to it.
 *
 * @param path its address within the module, for example {@code documents/7}
 * @param title what it is called
 * @param about where it belongs, in a few words, for example the name of its folder; empty if there is nothing to say
 * @param excerpt the place in its text that has one of the words; nothing if it was found by its title
 * @param date when it was written or is; nothing if that says nothing
 * @param audience whom it is for: a guardian sees which of the own children that concerns, staff see the groups
 * @since 1.0
 */
public record Hit(
        String path,
        String title,
        String about,
        Optional<Words.Snippet> excerpt,
        Optional<Instant> date,
        Audience audience) {

    /**
     * With all that was found of it.
     *
     * @throws IllegalArgumentException if the path is no address within a module, or the title is blank
     */
    public Hit {
        WithinModule.check(path);
        if (title.isBlank()) {
            throw new IllegalArgumentException("what was found at " + path + " has no title");
        }
    }

    /** Something for the whole school. */
    public static Hit at(String path, String title) {
        return new Hit(path, title, "", Optional.empty(), Optional.empty(), Audience.wholeSchool());
    }

    /** The same, with a few words on where it belongs. */
    public Hit in(String place) {
        return new Hit(path, title, place, excerpt, date, audience);
    }

    /** The same, with a place in its text, if there is one; see {@link Words#find}. */
    public Hit saying(Optional<Words.Snippet> place) {
        return new Hit(path, title, about, place, date, audience);
    }

    /** The same, with its date. */
    public Hit dated(Instant when) {
        return new Hit(path, title, about, excerpt, Optional.of(when), audience);
    }

    /** The same, for these people. */
    public Hit forWhom(Audience whom) {
        return new Hit(path, title, about, excerpt, date, whom);
    }
}
