package nl.schoolplein.absences.register;

import java.time.LocalTime;
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
    /** On leave, or at the doctor's. */
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
    public static Presence of(Mark.@Nullable State seen, boolean ill, boolean excused) {
        if (seen == Mark.State.PRESENT) {
            return PRESENT;
        }
        if (seen == Mark.State.LATE) {
            return LATE;
        }
        return ill ? ILL : excused ? LEAVE : seen == Mark.State.ABSENT ? ABSENT : PRESENT;
    }

    /** Whether somebody who leaves and comes back at these times is away at this one; without a time, all the day. */
    public static boolean isAway(@Nullable LocalTime from, @Nullable LocalTime until, LocalTime at) {
        return (from == null || !from.isAfter(at)) && (until == null || until.isAfter(at));
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
