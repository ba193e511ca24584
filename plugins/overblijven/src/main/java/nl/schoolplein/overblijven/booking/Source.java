package nl.schoolplein.overblijven.booking;

/** How a booking came to be. */
public enum Source {
    /** A guardian booked that day. */
    SINGLE,
    /** It is of a weekly pattern. */
    WEEKLY,
    /** The child stood there, and care staff added it. */
    WALK_IN,
    /** Staff booked it, because it was too late for the guardian. */
    STAFF
}
