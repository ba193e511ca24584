package nl.schoolplein.bookcase;

import java.util.Locale;
import nl.schoolplein.api.Tint;

/** How a folder looks on the shelf, so that people recognise it at a glance; the name is the text {@code look.<NAME>}. */
public enum Look {
    NEWS("newspaper", Tint.SUN),
    LETTERS("envelope-open", Tint.SKY),
    WORK("pencil", Tint.LEAF),
    GUIDE("journal-text", Tint.PLUM),
    HEALTH("heart-pulse", Tint.ROSE),
    PEOPLE("people", Tint.MINT),
    PARTY("balloon", Tint.PEACH),
    OTHER("folder2", Tint.SAND);

    private final String icon;
    private final Tint tint;

    Look(String icon, Tint tint) {
        this.icon = icon;
        this.tint = tint;
    }

    /** The name of its icon. */
    public String icon() {
        return icon;
    }

    /** The CSS class of its colour. */
    public String tint() {
        return "tint-" + tint.name().toLowerCase(Locale.ROOT);
    }
}
