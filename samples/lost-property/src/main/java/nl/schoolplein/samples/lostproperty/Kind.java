package nl.schoolplein.samples.lostproperty;

import nl.schoolplein.api.Tint;

/** What kind of thing was found. */
public enum Kind {
    /** A coat, a glove, a gym shoe. */
    CLOTHES("umbrella", Tint.SKY),
    /** A lunch box, a bottle. */
    BOX("cup-straw", Tint.LEAF),
    /** A ball, a cuddly toy. */
    TOY("balloon", Tint.SUN),
    /** Keys, glasses, anything else. */
    OTHER("key", Tint.PLUM);

    private final String icon;
    private final Tint tint;

    Kind(String icon, Tint tint) {
        this.icon = icon;
        this.tint = tint;
    }

    /** The name of its Bootstrap icon. */
    public String icon() {
        return icon;
    }

    /** The class of the colour on which the icon stands. */
    public String tint() {
        return "tint-" + tint.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The key of its name. */
    public String key() {
        return "kind." + name();
    }
}
