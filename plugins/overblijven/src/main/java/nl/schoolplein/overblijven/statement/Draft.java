package nl.schoolplein.overblijven.statement;

import java.util.List;
import java.util.UUID;

/** What a guardian's statement of a month will say, if it is closed now; with the ids of the strip cards that are on it. */
record Draft(UUID guardian, String name, List<DraftLine> lines, List<UUID> cards) {

    Draft {
        lines = lines.stream().sorted(DraftLine.IN_ORDER).toList();
    }

    int cents() {
        return lines.stream().mapToInt(DraftLine::cents).reduce(0, Math::addExact);
    }

    /** The strips that were taken; cards that were bought are not among them. */
    int strips() {
        return lines.stream()
                .filter(line -> line.kind() != LineKind.CARD)
                .mapToInt(DraftLine::strips)
                .sum();
    }
}
