package nl.schoolplein.portal.file;

import java.util.UUID;

/**
 * Something about the stored files that is not as it should be.
 *
 * @param kind what is wrong
 * @param school the school that the file belongs to
 * @param what the file and what is wrong with it, for an operator
 */
public record FileProblem(Kind kind, UUID school, String what) {

    /** What can be wrong. */
    public enum Kind {
        /** A content that has a row is missing, or is not what it was: bring it back from a backup. */
        DAMAGED,
        /** A content has no row; it will be swept once it is old. */
        WITHOUT_ROW,
        /** More rows hold a content than were counted: it might be swept too early. */
        TOO_FEW_COUNTED,
        /** Fewer rows hold a content than were counted; a module that is not running may hold it. */
        TOO_MANY_COUNTED,
        /** A module's rows were never counted, because it has not run since; nothing of the school is swept. */
        NOT_COUNTED
    }
}
