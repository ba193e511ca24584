package nl.schoolplein.overblijven.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as people read it, of a statement that is closed or still being made.
 *
 * @param pupil the child; null for a strip card
 * @param strips the strips taken; of a card that was bought, fewer than none
 */
public record DraftLine(
        UUID care,
        String careName,
        @Nullable UUID pupil,
        String pupilName,
        LocalDate day,
        int cents,
        int strips,
        LineKind kind,
        boolean correction) {

    /** Cards first, then child by child and day by day, with corrections of earlier months at the end. */
    static final Comparator<DraftLine> IN_ORDER = Comparator.comparing(DraftLine::correction)
            .thenComparing(line -> line.kind() != LineKind.CARD)
            .thenComparing(DraftLine::pupilName)
            .thenComparing(DraftLine::day)
            .thenComparing(DraftLine::careName);

    /** The key of the text that says what it is for. */
    public String text() {
        return "statement.line." + kind.name();
    }
}
