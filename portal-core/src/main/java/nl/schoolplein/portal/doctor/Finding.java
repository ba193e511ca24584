package nl.schoolplein.portal.doctor;

/**
 * What a check found, in plain words.
 *
 * @param check what was looked at
 */
public record Finding(Mark mark, String check, String text) {
    /** How it is. */
    public enum Mark {
        /** In order. */
        OK,
        /** Nothing is wrong, but somebody should know. */
        NOTE,
        /** Something is wrong. */
        PROBLEM
    }

    static Finding ok(String check, String text) {
        return new Finding(Mark.OK, check, text);
    }

    static Finding note(String check, String text) {
        return new Finding(Mark.NOTE, check, text);
    }

    static Finding problem(String check, String text) {
        return new Finding(Mark.PROBLEM, check, text);
    }
}
