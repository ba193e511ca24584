package nl.schoolplein.portal.turn;

import java.util.Locale;

/**
 * A step on the way to the next school year.
 *
 * @param word which one, as in the keys of its texts
 * @param said how far it is, in words
 * @param href where it is done, under the school's own address
 */
public record Step(String word, State state, String said, String href) {

    /** How far a step is. */
    public enum State {
        /** Nothing is left to do. */
        DONE("check-circle-fill", "tint-leaf"),
        /** It is done, and somebody should look at it. */
        LOOK("exclamation-triangle", "tint-sun"),
        /** Not yet. */
        OPEN("circle", "tint-sky");

        private final String icon;
        private final String tint;

        State(String icon, String tint) {
            this.icon = icon;
            this.tint = tint;
        }

        /** As in keys of texts. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The name of its icon. */
        public String icon() {
            return icon;
        }

        /** The class of its colour. */
        public String tint() {
            return tint;
        }
    }
}
