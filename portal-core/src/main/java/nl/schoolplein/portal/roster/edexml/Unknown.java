package nl.schoolplein.portal.roster.edexml;

import java.util.Locale;
import java.util.Set;

/** The words with which a school administration fills a field of which it knows nothing. */
final class Unknown {
    private static final Set<String> WORDS =
            Set.of("?", "??", "-", "--", ".", "onbekend", "onb", "onb.", "n.b.", "nvt", "n.v.t.", "0000-00-00");

    private Unknown() {}

    /** The text, or an empty one if it only says that nobody knows. */
    static String orSaid(String text) {
        return WORDS.contains(text.strip().toLowerCase(Locale.ROOT)) ? "" : text;
    }
}
