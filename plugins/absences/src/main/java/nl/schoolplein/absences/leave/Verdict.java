package nl.schoolplein.absences.leave;

import java.util.List;

/**
 * How a request was counted, who decides about it, and why: the explanation that parent and head both see.
 *
 * @param who who decides
 * @param lines why, in words
 */
public record Verdict(Who who, Tally tally, List<Line> lines) {

    /** A copy of the lines. */
    public Verdict {
        lines = List.copyOf(lines);
    }

    /** Who decides. */
    public enum Who {
        /** The head of the school. */
        HEAD,
        /** The attendance officer, through the head. */
        OFFICER,
        /** Nobody: the school is told, and that is all. */
        NOBODY,
        /** Nobody: the child is not compulsory yet. */
        NOT_COMPULSORY,
        /** The head, who by the law may not approve it as it is. */
        MAY_NOT,
        /** Not known yet: the school's calendar is not. */
        UNKNOWN;

        /** Whether nobody has to decide. */
        public boolean told() {
            return this == NOBODY || this == NOT_COMPULSORY;
        }

        /** The class of its label. */
        public String look() {
            return this == MAY_NOT ? "bad" : told() ? "good" : this == HEAD ? "info" : "wait";
        }

        /** The key of what it is called. */
        public String key() {
            return "leave.who." + name();
        }
    }
}
