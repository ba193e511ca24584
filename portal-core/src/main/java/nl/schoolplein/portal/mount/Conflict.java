package nl.schoolplein.portal.mount;

import java.util.Map;

/** Somebody else was first: 409, with what is so now for programs to read. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String back;
    private final transient Map<String, Object> members;

    /** What happened, in the visitor's language; the page that shows what is so now; and members for programs. */
    public Conflict(String detail, String back, Map<String, Object> members) {
        super(detail);
        this.back = back;
        this.members = members;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    String back() {
        return back;
    }

    Map<String, Object> members() {
        return members;
    }
}
