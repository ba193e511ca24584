package nl.schoolplein.overblijven.statement;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.overblijven.statement.Accounts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A month of an organisation: its statements, or what they would be.
 *
 * @param closed when it was closed; null if it is open
 * @param mayClose whether it is over, and the months before are closed
 * @param nobodys bookings of an open month of which nobody knows who pays
 */
record MonthLook(
        Organisation organisation,
        YearMonth month,
        @Nullable Instant closed,
        boolean mayClose,
        List<Family> families,
        List<Fact> nobodys) {

    /** What is for one guardian; the statement's id and number are not there yet if the month is open. */
    record Family(
            @Nullable UUID statement,
            String reference,
            String guardian,
            int cents,
            int strips,
            List<DraftLine> lines) {}

    private record State(Optional<YearMonth> next, Optional<Closing> closing) {}

    /** Looks, if there is something to see: a closed month, or the one that is closed next. */
    static Optional<MonthLook> of(MonthEnd end, Organisation organisation, YearMonth month, LocalDate today) {
        State state = end.database().read(Accounts.class, accounts -> {
            Ledger ledger = Ledger.of(accounts, organisation.cares());
            return new State(
                    MonthEnd.next(ledger),
                    ledger.closings().stream()
                            .filter(closing -> closing.month().equals(month))
                            .findFirst());
        });
        if (state.closing().isPresent()) {
            return Optional.of(new MonthLook(
                    organisation,
                    month,
                    state.closing().get().closed(),
                    false,
                    made(end, organisation, month),
                    List.of()));
        }
        if (!state.next().equals(Optional.of(month)) || month.isAfter(YearMonth.from(today))) {
            return Optional.empty();
        }
        MonthEnd.Preview preview = end.preview(organisation, month, today);
        List<Family> families = preview.drafts().stream()
                .map(draft -> new Family(null, "", draft.name(), draft.cents(), draft.strips(), draft.lines()))
                .toList();
        boolean over = month.isBefore(YearMonth.from(today));
        return Optional.of(new MonthLook(organisation, month, null, over, families, preview.nobodys()));
    }

    private static List<Family> made(MonthEnd end, Organisation organisation, YearMonth month) {
        return end.database().read(Accounts.class, accounts -> {
            List<Statement> statements = accounts.statements(organisation.ids(), month.atDay(1));
            Map<UUID, List<StatementLine>> lines =
                    accounts.lines(statements.stream().map(Statement::id).toList()).stream()
                            .collect(groupingBy(StatementLine::statement));
            return statements.stream()
                    .map(one -> new Family(
                            one.id(),
                            one.reference(),
                            one.guardianName(),
                            one.cents(),
                            one.strips(),
                            lines.getOrDefault(one.id(), List.of()).stream()
                                    .map(StatementLine::shown)
                                    .sorted(DraftLine.IN_ORDER)
                                    .toList()))
                    .toList();
        });
    }
}
