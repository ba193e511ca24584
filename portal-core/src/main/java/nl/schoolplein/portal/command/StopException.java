package nl.schoolplein.portal.command;

/** A command ends here, with this exit code and message. */
final class StopException extends Exception {
    private static final long serialVersionUID = 1;

    private final Exit exit;

    StopException(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
