package nl.schoolplein.portal.secret;

/** The master key is missing, wrong, or not a key; the message says what to do. */
public final class MasterKeyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MasterKeyException(String message) {
        super(message);
    }

    MasterKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
