package nl.schoolplein.overblijven.statement;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.schoolplein.overblijven.booking.BookingState;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.Payment;
import nl.schoolplein.overblijven.statement.Accounts.Fact;
import nl.schoolplein.overblijven.statement.Accounts.Ticked;
import nl.schoolplein.overblijven.statement.Charge.For;
import nl.schoolplein.overblijven.statement.Reckoned.Stated;

/** Reckons what some kinds of care cost, with the same few queries for one family and for all of them. */
record Ledger(Accounts accounts, Map<UUID, Care> cares, Map<UUID, Tariff> tariffs, List<Closing> closings) {
    /** How far back a closed month is still corrected. */
    static final int CORRECTED_MONTHS = 6;

    static Ledger of(Accounts accounts, Collection<Care> cares) {
        Map<UUID, Care> byId = cares.stream().collect(toMap(Care::id, care -> care));
        return new Ledger(
                accounts,
                byId,
                accounts.tariffs(byId.keySet()).stream().collect(toMap(Tariff::care, tariff -> tariff)),
                accounts.closings(byId.keySet()));
    }

    Tariff tariff(UUID care) {
        return Objects.requireNonNullElseGet(tariffs.get(care), () -> new Tariff(care));
    }

    private Map<UUID, Rates> rates() {
        return cares.values().stream().collect(toMap(Care::id, care -> {
            Tariff tariff = tariff(care.id());
            return new Rates(care.payment() == Payment.STRIPS, tariff.noShowCounts(), tariff.lateCounts());
        }));
    }

    /**
     * What is to be stated for everybody.
     *
     * @param last the last day that counts
     */
    Open open(YearMonth month, LocalDate last) {
        return open(month, last, (first, until) -> accounts.facts(cares.keySet(), first, until));
    }

    /** The same for one guardian. */
    Open openOf(UUID guardian, YearMonth month, LocalDate last) {
        Open open = open(month, last, (first, until) -> accounts.factsOf(guardian, cares.keySet(), first, until));
        return new Open(
                open.lines().stream()
                        .filter(line -> line.what().guardian().equals(guardian))
                        .toList(),
                List.of());
    }

    /**
     * What is to be stated.
     *
     * @param nobodys bookings of which nobody knows who pays
     */
    record Open(List<Reckoned> lines, List<Fact> nobodys) {}

    private Open open(YearMonth month, LocalDate last, BiFunction<LocalDate, LocalDate, List<Fact>> read) {
        LocalDate first = closings.isEmpty()
                ? accounts.firstDay(cares.keySet()).stream().findFirst().orElse(last)
                : month.minusMonths(CORRECTED_MONTHS).atDay(1);
        Set<Ticked> ticked = new HashSet<>(accounts.ticked(cares.keySet(), first, last));
        Map<For, Stated> stated = new HashMap<>();
        accounts.said(cares.keySet(), first).forEach(said -> {
            For what = new For(said.care(), said.guardian(), said.pupil(), said.onDay());
            stated.put(what, new Stated(what, said.cents(), said.strips()));
        });
        List<Fact> facts = read.apply(first, last);
        List<Visit> visits = facts.stream()
                .filter(fact -> fact.guardian() != null)
                .map(fact -> visit(fact, ticked))
                .toList();
        return new Open(
                Reckoned.lines(Charge.of(visits, rates()), stated.values(), month),
                facts.stream().filter(fact -> fact.guardian() == null).toList());
    }

    private static Visit visit(Fact fact, Set<Ticked> ticked) {
        Went went = fact.state() != BookingState.BOOKED
                ? Went.CANCELLED_LATE
                : fact.arrived() != null || !ticked.contains(new Ticked(fact.care(), fact.onDay()))
                        ? Went.ATTENDED
                        : Went.NO_SHOW;
        UUID guardian = Objects.requireNonNull(fact.guardian());
        return new Visit(fact.care(), fact.pupil(), fact.onDay(), guardian, fact.cents(), went, fact.bookedAt());
    }
}
