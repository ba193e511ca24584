package nl.schoolplein.portal.data;

/** The database cannot be reached, or its roles are not as the portal needs them; the message says what to do. */
public final class UnfitDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnfitDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    UnfitDatabaseException(String message) {
        super(message);
    }
}
