package nl.schoolplein.portal.mount;

import java.util.Map;
import java.util.Optional;
import nl.schoolplein.api.Page;

/** Somebody else was first: 409, with what is so now for programs to read. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String back;
    private final transient Map<String, Object> members;
    private final transient Optional<Page> page;

    /** What happened, in the visitor's language; the page that shows what is so now; and members for programs. */
    public Conflict(String detail, String back, Map<String, Object> members) {
        this(detail, back, members, Optional.empty());
    }

    private Conflict(String detail, String back, Map<String, Object> members, Optional<Page> page) {
        super(detail);
        this.back = back;
        this.members = members;
        this.page = page;
    }

    /** The same with a page of the core that shows people what happened, and how to go on. */
    public Conflict shownOn(Page own) {
        return new Conflict(detail(), back, members, Optional.of(own));
    }

    Optional<Page> page() {
        return page;
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
