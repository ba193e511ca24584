package nl.schoolplein.portal.account;

/** So many passwords are being hashed at this moment that it is better to come back in a few seconds. */
public final class BusyException extends Exception {
    private static final long serialVersionUID = 1;

    BusyException() {
        super("too many passwords at once");
    }
}
