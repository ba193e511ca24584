package nl.schoolplein.overblijven.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A statement as it is shown, on the screen and on paper.
 *
 * @param organisation empty if it is the school
 * @param guardian the name
 * @param strips the strips that were taken
 */
public record Shown(
        UUID id,
        String reference,
        String organisation,
        MonthName month,
        String guardian,
        int cents,
        int strips,
        Instant closed,
        List<DraftLine> lines) {

    static Shown of(Statement statement, List<StatementLine> lines) {
        return new Shown(
                statement.id(),
                statement.reference(),
                statement.organisation(),
                MonthName.of(statement.month()),
                statement.guardianName(),
                statement.cents(),
                statement.strips(),
                statement.closed(),
                lines.stream()
                        .map(StatementLine::shown)
                        .sorted(DraftLine.IN_ORDER)
                        .toList());
    }

    /** The address within the module. */
    public String path() {
        return "statements/" + id;
    }
}
