package nl.schoolplein.portal.secret;

/** Something cannot be opened: it was changed, or moved from another field, row or school. Never says what is in it. */
final class SealException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SealException(String message) {
        super(message);
    }

    SealException(String message, Throwable cause) {
        super(message, cause);
    }
}
