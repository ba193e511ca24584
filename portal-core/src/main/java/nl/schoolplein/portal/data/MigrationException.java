package nl.schoolplein.portal.data;

/** A changelog could not be applied. */
final class MigrationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MigrationException(String changelog, Exception cause) {
        super("The changelog " + changelog + " could not be applied: " + cause.getMessage(), cause);
    }
}
