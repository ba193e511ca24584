package nl.schoolplein.portal.roster.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Row;

/** Yes and no, as people write them in a cell. */
final class YesOrNo {
    private static final Set<String> YES = Set.of("ja", "j", "yes", "y", "x", "1", "true", "waar");
    private static final Set<String> NO = Set.of("nee", "n", "no", "0", "false", "onwaar", "-");

    private YesOrNo() {}

    /** What a cell says; an empty one, or a column that is not there, says nothing. */
    static Optional<Boolean> of(Row row, Column column) throws BrokenRowException {
        String text = row.text(column.title()).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!YES.contains(text) && !NO.contains(text)) {
            throw new BrokenRowException(Problem.YES_OR_NO, column.title(), text);
        }
        return Optional.of(YES.contains(text));
    }

    /** Whether a cell says yes, and nothing else. */
    static boolean isYes(Row row, Column column) {
        return YES.contains(row.text(column.title()).toLowerCase(Locale.ROOT));
    }
}
