package nl.schoolplein.overblijven.booking;

/** Why a booking was cancelled. */
public enum Why {
    /** A guardian or staff cancelled this day: an exception to the pattern, if there is one. */
    ASKED,
    /** The child was reported ill. */
    ILL,
    /** The weekly pattern does not have the day any more. */
    PATTERN,
    /** There is no care on that day after all. */
    CLOSED,
    /** The child has left the school. */
    LEFT
}
