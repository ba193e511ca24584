package nl.schoolplein.absences.register;

import org.jspecify.annotations.Nullable;

/** Whether a pupil is there in a half of a day, by all that is known. */
public enum Presence {
    /** There. */
    PRESENT("person-check", "good"),
    /** There, but came late. */
    LATE("clock", "wait"),
    /** Not there, and nobody has said why. */
    ABSENT("question-circle", "bad"),
    /** Reported ill. */
    ILL("thermometer-half", "info"),
    /** On leave. */
    LEAVE("suitcase", "info");

    private final String icon;
    private final String tone;

    Presence(String icon, String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    /**
     * What the teacher saw goes before what was said: a child that is reported ill and came is there. One that is not there is
     * excused by a report or by leave, whenever that comes.
     */
    public static Presence of(Mark.@Nullable State seen, boolean ill, boolean leave) {
        if (seen == Mark.State.PRESENT) {
            return PRESENT;
        }
        if (seen == Mark.State.LATE) {
            return LATE;
        }
        return ill ? ILL : leave ? LEAVE : seen == Mark.State.ABSENT ? ABSENT : PRESENT;
    }

    /** Whether the pupil is in the class. */
    public boolean here() {
        return this == PRESENT || this == LATE;
    }

    /** The icon that says so. */
    public String icon() {
        return icon;
    }

    /** The tone of the look that goes with it. */
    public String tone() {
        return tone;
    }
}
