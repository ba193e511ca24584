package nl.schoolplein.overblijven.statement;

import org.jspecify.annotations.Nullable;

/** What a line of a statement is for. */
public enum LineKind {
    /** The child was there. */
    ATTENDED,
    /** The child did not come. */
    NO_SHOW,
    /** It was cancelled too late. */
    CANCELLED_LATE,
    /** It was charged before, and is not any more. */
    TAKEN_BACK,
    /** A strip card was bought. */
    CARD;

    static LineKind of(@Nullable Went went) {
        return went == null ? TAKEN_BACK : valueOf(went.name());
    }
}
