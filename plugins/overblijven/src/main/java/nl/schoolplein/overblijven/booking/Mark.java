package nl.schoolplein.overblijven.booking;

/** How a day stands for a child, as the month shows it: an icon and a word, and a colour besides. */
public enum Mark {
    /** The child has a place. */
    BOOKED("check2", "good"),
    /** The child waits for a place. */
    WAITING("hourglass-split", "wait"),
    /** There is room. */
    OPEN("plus-lg", "open"),
    /** All places are taken; one can wait for one. */
    FULL("people-fill", "full"),
    /** It is too late to change it, and the child does not come. */
    LATE("lock", "shut"),
    /** The kinds of care of that day are closed. */
    CLOSED("x-lg", "shut"),
    /** There is no school. */
    FREE("sun", "free"),
    /** There is no care on that day of the week, or it is over. */
    NONE("dash", "shut"),
    /** The school's calendar does not go so far. */
    UNKNOWN("question", "shut");

    private final String icon;
    private final String css;

    Mark(String icon, String css) {
        this.icon = icon;
        this.css = css;
    }

    /** The icon. */
    public String icon() {
        return icon;
    }

    /** The class of its look. */
    public String css() {
        return css;
    }

    /** The key of its word. */
    public String key() {
        return "mark." + name();
    }

    /** Whether there is something to see on the day's own page. */
    public boolean leads() {
        return this != UNKNOWN && this != FREE;
    }
}
