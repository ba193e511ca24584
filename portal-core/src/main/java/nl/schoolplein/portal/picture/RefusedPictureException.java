package nl.schoolplein.portal.picture;

/** What was sent cannot be used as a picture. */
public final class RefusedPictureException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        /** It is something else, whatever its name says. */
        NOT_A_PICTURE,
        /** It is a drawing in SVG, which may hold scripts. */
        DRAWING,
        /** It is a picture, of a kind that is not taken. */
        OTHER_KIND,
        /** It is damaged, or broken off. */
        BROKEN,
        /** It has more pixels than there is memory for. */
        TOO_MANY_PIXELS;

        /** The key of the text that says so is {@code picture.} with this word. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    RefusedPictureException(Reason reason) {
        super(reason.word());
        this.reason = reason;
    }

    RefusedPictureException(Reason reason, Throwable cause) {
        super(reason.word(), cause);
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
