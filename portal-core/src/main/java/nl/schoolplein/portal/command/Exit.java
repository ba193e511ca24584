package nl.schoolplein.portal.command;

/** What the program's exit code says. The list is part of the promise to scripts: numbers never change their meaning. */
public enum Exit {
    /** It is done. */
    DONE(0, "done"),
    /** It failed; the message says why. */
    FAILED(1, "failed"),
    /** The arguments or the configuration are wrong. */
    WRONG_USE(2, "wrong usage or configuration"),
    /** Another process has the data, and does not answer. */
    DATA_IN_USE(3, "the data is in use"),
    /** Another program listens on the port. */
    PORT_IN_USE(4, "the port is in use"),
    /** The database cannot be reached, or its roles are not as they have to be. */
    DATABASE_UNFIT(5, "the database cannot be reached or used"),
    /** The data folder cannot be written. */
    DATA_NOT_WRITABLE(6, "the data folder cannot be written"),
    /** What was asked is refused; nothing was changed. */
    REFUSED(7, "refused, nothing was changed"),
    /** The doctor found something wrong. */
    PROBLEMS_FOUND(8, "the doctor found problems"),
    /** The master key is missing, or another one than the database needs. */
    MASTER_KEY_WRONG(9, "the master key is missing or wrong");

    private final int code;
    private final String meaning;

    Exit(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number for the shell. */
    public int code() {
        return code;
    }

    /** What it means, in a line of the help. */
    String meaning() {
        return meaning;
    }
}
