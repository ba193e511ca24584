package nl.schoolplein.overblijven.statement;

/** How a booked time of care went. Of several bookings of one child for one time the first in this order counts. */
public enum Went {
    /** The child was there. */
    ATTENDED,
    /** Nobody came, and nobody had said so. */
    NO_SHOW,
    /** It was cancelled when it was too late for that. */
    CANCELLED_LATE,
    /** It was cancelled in time, or the child was reported ill in time: it costs nothing. */
    FREE
}
