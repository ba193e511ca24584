package nl.schoolplein.overblijven.booking;

/** How a booking stands. */
public enum BookingState {
    /** The child has a place. */
    BOOKED,
    /** There was no place: the child gets the next one that comes free. */
    WAITING,
    /** The child does not come. */
    CANCELLED
}
