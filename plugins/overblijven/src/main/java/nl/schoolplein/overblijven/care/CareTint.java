package nl.schoolplein.overblijven.care;

/** How a kind of care looks in the month: never by its colour alone. */
public enum CareTint {
    /** Lunch: a sun at noon. */
    NOON("sun", "tint-sun"),
    /** Early in the morning. */
    MORNING("sunrise", "tint-peach"),
    /** After school. */
    AFTERNOON("house-heart", "tint-leaf"),
    /** Something else. */
    OTHER("stars", "tint-plum");

    private final String icon;
    private final String css;

    CareTint(String icon, String css) {
        this.icon = icon;
        this.css = css;
    }

    /** The icon. */
    public String icon() {
        return icon;
    }

    /** The class of its colour. */
    public String css() {
        return css;
    }

    /** The key of its name. */
    public String key() {
        return "care.tint." + name();
    }
}
