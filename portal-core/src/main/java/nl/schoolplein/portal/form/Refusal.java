package nl.schoolplein.portal.form;

import nl.schoolplein.portal.visit.Typed;

/** A form that cannot be accepted: what was typed, and what is wrong with it. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Typed typed;
    private final int status;

    /** With at least one error: 422. */
    public Refusal(Typed typed) {
        this(typed, 422);
    }

    /** With at least one error and a status of its own. */
    public Refusal(Typed typed, int status) {
        super(typed.errors().keySet().toString());
        this.typed = typed;
        this.status = status;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** What goes back to the sender. */
    public Typed typed() {
        return typed;
    }
}
