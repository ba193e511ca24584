package nl.schoolplein.api;

import java.util.Optional;
import java.util.Set;

/**
 * Takes texts apart into the words by which people search. Injected; the same for every school.
 *
 * <p>A word counts as itself and as its Dutch stem, in lower case and without accents: "één brief", "brieven" and
 * "BRIEF" find each other. Words that say nothing ("de", "van") do not count. A module stores {@link #of} beside what can
 * be found, a row for each word ({@code varchar(40)}), and looks for what {@link #sought} makes of what was typed.
 *
 * <pre>{@code
 * Words.Sought sought = words.sought(typed);
 * return words.of(title).containsAll(sought.whole()) && words.of(title).contains(sought.stem());
 * }</pre>
 *
 * @since 1.0
 */
public interface Words {

    /** The most characters that a word keeps. */
    int LONGEST = 40;

    /** The words of a text, and their stems. */
    Set<String> of(String text);

    /** What somebody looks for who typed this. */
    Sought sought(String typed);

    /**
     * Finds where a text has the first of the words that are sought.
     *
     * @param around about how many characters are wanted before it and after it; whole words
     */
    Optional<Snippet> find(String text, Sought sought, int around);

    /**
     * What is looked for: all whole words, and one that may not have been finished.
     *
     * @param whole the stems of all words but the last; each must be there
     * @param stem the stem of the last word
     * @param start the last word as it was typed: what begins with it, or has its stem, is found as well
     */
    record Sought(Set<String> whole, String stem, String start) {

        /** Whether nothing is looked for. */
        public boolean nothing() {
            return start.isEmpty();
        }
    }

    /** A place in a text: what was found, with what stands around it. */
    record Snippet(String before, String hit, String after) {}
}
