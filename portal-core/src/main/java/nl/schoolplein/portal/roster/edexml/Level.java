package nl.schoolplein.portal.roster.edexml;

import java.util.Set;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a year level ({@code EDEXJaargroepType} of EDEXML 2.0 and 2.1). Only 1 to 8 are years of a primary school.
 */
final class Level {
    /** "Historisch": a pupil or a group of before. */
    private static final String FORMER = "H";

    /**
     * Babies, toddlers and play group (B, D, 0), secondary education (11 to 16), special education (S, V), neither (N), and
     * a combination group whose pupils have a level each (C).
     */
    private static final Set<String> WITHOUT_YEAR =
            Set.of("B", "D", "0", "11", "12", "13", "14", "15", "16", "S", "V", "N", "C", "");

    private Level() {}

    static boolean isFormer(String code) {
        return code.equals(FORMER);
    }

    /** The year, 1 to 8; null if the code says none. */
    static @Nullable Integer year(String code) throws BrokenRowException {
        if (code.matches("0?[1-8]")) {
            return Integer.valueOf(code);
        }
        if (WITHOUT_YEAR.contains(code) || isFormer(code)) {
            return null;
        }
        throw new BrokenRowException(Problem.LEVEL, code);
    }
}
