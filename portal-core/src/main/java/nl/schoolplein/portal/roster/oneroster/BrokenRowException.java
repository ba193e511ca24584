package nl.schoolplein.portal.roster.oneroster;

import java.util.List;
import nl.schoolplein.portal.roster.Broken;
import nl.schoolplein.portal.roster.Problem;

/** A row cannot be used. */
final class BrokenRowException extends Exception {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient List<String> values;

    BrokenRowException(Problem problem, String... values) {
        this.problem = problem;
        this.values = List.of(values);
    }

    Problem problem() {
        return problem;
    }

    Broken at(String file, long line) {
        return new Broken(file, line, problem, values);
    }
}
