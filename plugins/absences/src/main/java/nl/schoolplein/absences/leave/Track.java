package nl.schoolplein.absences.leave;

/** By which rules a ground is counted, and who decides about it. */
public enum Track {
    /** Weighty circumstances: the head up to ten school days a school year, beyond that the attendance officer. */
    WEIGHTY,
    /** Holiday because of a parent's profession, with a counter of its own. */
    HOLIDAY,
    /** A feast or duty of religion or belief, of which the school is told. */
    RELIGION,
    /** Some hours a week at home for who is not six yet. */
    UNDER_SIX,
    /** The school only wants to know of it. */
    TOLD;

    /** Whether days of it are counted over the school year. */
    public boolean counts() {
        return this == WEIGHTY || this == HOLIDAY;
    }

    /** The key of its name. */
    public String key() {
        return "leave.track." + name();
    }
}
