package nl.schoolplein.portal.roster;

import java.util.List;
import java.util.Locale;
import nl.schoolplein.portal.page.Bundle;

/** A roster cannot be taken in; nothing was changed. */
public class RosterException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Object[] arguments;

    /** For the reason with this key in the texts. */
    public RosterException(String key, Object... arguments) {
        super(key);
        this.arguments = arguments.clone();
    }

    /** The reason, in a language. */
    public String reason(Bundle texts, Locale language) {
        return texts.text(language, key(), arguments);
    }

    /** The key of the reason. */
    public String key() {
        return String.valueOf(getMessage());
    }

    /** What the reason is about. */
    public List<Object> arguments() {
        return List.of(arguments);
    }

    /** Several schools are in it, and nobody said which one is meant. */
    public static final class WhichOrganisation extends RosterException {
        private static final long serialVersionUID = 1;

        private final transient List<Organisation> choices;

        WhichOrganisation(String key, List<Organisation> choices, Object... arguments) {
            super(key, arguments);
            this.choices = choices;
        }

        /** Those that are in it. */
        public List<Organisation> choices() {
            return choices;
        }
    }

    /** Rows are broken, and nobody said that they may be skipped. */
    public static final class HasBrokenRows extends RosterException {
        private static final long serialVersionUID = 1;

        private final transient Difference difference;

        HasBrokenRows(Difference difference) {
            super("roster.has-broken", difference.broken().size());
            this.difference = difference;
        }

        /** What would have been done, and the rows. */
        public Difference difference() {
            return difference;
        }
    }

    /** Somebody else was first: another import runs, or what would be undone was changed since. */
    public static final class Overtaken extends RosterException {
        private static final long serialVersionUID = 1;

        Overtaken(String key, Object... arguments) {
            super(key, arguments);
        }
    }
}
