package nl.schoolplein.portal.people;

/** Somebody else changed the row since the page was made. */
final class StaleException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
