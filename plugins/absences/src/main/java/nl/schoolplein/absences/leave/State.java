package nl.schoolplein.absences.leave;

/** How far a request is. */
public enum State {
    /** Sent, and nobody looked at it yet. */
    SUBMITTED("wait", "send"),
    /** Somebody at school is on it. */
    IN_TREATMENT("wait", "hourglass-split"),
    /** The school proposes other days, and the parent says yes or no. */
    PROPOSED("wait", "question-circle"),
    /** The attendance officer of the municipality decides. */
    AT_OFFICER("wait", "hourglass-split"),
    /** It may. */
    APPROVED("good", "check2"),
    /** It may not, with a reason. */
    REJECTED("bad", "x-lg"),
    /** Taken back before it was decided. */
    WITHDRAWN("info", "arrow-counterclockwise"),
    /** Not needed after all, after it was approved. */
    CANCELLED("info", "arrow-counterclockwise"),
    /** The school knows of it; nobody has to decide. */
    NOTED("good", "check2");

    private final String look;
    private final String icon;

    State(String look, String icon) {
        this.look = look;
        this.icon = icon;
    }

    /** Whether somebody still has to do something about it. */
    public boolean open() {
        return this == SUBMITTED || this == IN_TREATMENT || this == PROPOSED || this == AT_OFFICER;
    }

    /** Whether the school may look at it again: after a mistake, an objection, or an answer that does not come. */
    public boolean reopens() {
        return this == APPROVED || this == REJECTED || this == NOTED || this == PROPOSED || this == AT_OFFICER;
    }

    /** Whether the child is on leave. */
    public boolean granted() {
        return this == APPROVED || this == NOTED;
    }

    /** The class of its label. */
    public String look() {
        return look;
    }

    /** The icon of its label. */
    public String icon() {
        return icon;
    }

    /** The key of its name. */
    public String key() {
        return "leave.state." + name();
    }
}
