package nl.schoolplein.portal.page;

/** A failure that has its own words for people: a status, and the key of a text of the core. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String key;

    /** With a status of HTTP and the key of the text that explains it. */
    public ProblemException(int status, String key, Throwable cause) {
        super(cause);
        this.status = status;
        this.key = key;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** The key of the text. */
    public String key() {
        return key;
    }
}
