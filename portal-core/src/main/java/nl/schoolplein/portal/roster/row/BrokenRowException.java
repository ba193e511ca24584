package nl.schoolplein.portal.roster.row;

import java.util.List;
import nl.schoolplein.portal.roster.Broken;
import nl.schoolplein.portal.roster.Problem;

/** A row cannot be used. */
public final class BrokenRowException extends Exception {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient List<String> values;

    /** For what is wrong, with what that is about. */
    public BrokenRowException(Problem problem, String... values) {
        this.problem = problem;
        this.values = List.of(values);
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** As a line of the list. */
    public Broken at(String file, long line) {
        return new Broken(file, line, problem, values);
    }
}
