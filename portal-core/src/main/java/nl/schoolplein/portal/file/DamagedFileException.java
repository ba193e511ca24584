package nl.schoolplein.portal.file;

/** A file that was kept is missing, or is not what it was. */
final class DamagedFileException extends Exception {
    private static final long serialVersionUID = 1;

    DamagedFileException(Throwable cause) {
        super(cause);
    }
}
