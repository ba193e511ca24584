package nl.schoolplein.portal.backup;

/** A backup is refused, before anything was touched; the message says why. */
public final class BackupException extends Exception {
    private static final long serialVersionUID = 1;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
