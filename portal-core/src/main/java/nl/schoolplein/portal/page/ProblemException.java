package nl.schoolplein.portal.page;

import java.util.Map;

/** A failure that has its own words for people: a status, and the key of a text of the core. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String key;
    private final transient Map<String, Object> members;

    /** With a status of HTTP and the key of the text that explains it. */
    public ProblemException(int status, String key, Throwable cause) {
        super(cause);
        this.status = status;
        this.key = key;
        this.members = Map.of();
    }

    /** The same with what a program needs to know to go on. */
    public ProblemException(int status, String key, Map<String, Object> members) {
        super(key);
        this.status = status;
        this.key = key;
        this.members = members;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** Further members of the answer, for programs. */
    public Map<String, Object> members() {
        return members;
    }

    /** The key of the text. */
    public String key() {
        return key;
    }
}
