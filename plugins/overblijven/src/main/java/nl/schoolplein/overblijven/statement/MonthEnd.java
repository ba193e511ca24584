package nl.schoolplein.overblijven.statement;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.statement.Accounts.Fact;
import org.jspecify.annotations.Nullable;

/** The statements of a month, for all families of an organisation at once: as they would be now, and made for good. */
record MonthEnd(Database database, Directory directory, Notices notices, String nobody) {

    /**
     * What the month comes to.
     *
     * @param nobodys bookings that nobody pays, because it is not known who booked
     */
    record Preview(List<Draft> drafts, List<Fact> nobodys) {}

    private record Raw(Ledger ledger, Ledger.Open open, List<StripCard> cards) {}

    /** The month that is to be closed next, if anybody was ever booked. */
    static Optional<YearMonth> next(Ledger ledger) {
        return ledger.closings().isEmpty()
                ? ledger.accounts().firstDay(ledger.cares().keySet()).stream()
                        .findFirst()
                        .map(YearMonth::from)
                : Optional.of(ledger.closings().get(0).month().plusMonths(1));
    }

    /** As it would be now, by the names of the guardians. Some ten statements to the database, however many families. */
    Preview preview(Organisation organisation, YearMonth month, LocalDate today) {
        LocalDate last = today.isBefore(month.atEndOfMonth()) ? today : month.atEndOfMonth();
        Raw raw = database.read(Accounts.class, accounts -> {
            Ledger ledger = Ledger.of(accounts, organisation.cares());
            return new Raw(ledger, ledger.open(month, last), accounts.cardsToState(organisation.ids(), last));
        });
        Set<UUID> pupils =
                raw.open().lines().stream().map(line -> line.what().pupil()).collect(toSet());
        Set<UUID> guardians = new HashSet<>();
        raw.open().lines().forEach(line -> guardians.add(line.what().guardian()));
        raw.cards().forEach(card -> guardians.add(Objects.requireNonNull(card.guardian())));
        Map<UUID, String> children = pupils.isEmpty()
                ? Map.of()
                : directory.entrusted(pupils).pupils(Audience.pupils(pupils)).stream()
                        .collect(toMap(Pupil::id, Pupil::name));
        Map<UUID, Actor> names = directory.actors(pupils, guardians);
        Map<UUID, List<DraftLine>> lines = new LinkedHashMap<>();
        Map<UUID, List<UUID>> cards = new LinkedHashMap<>();
        raw.open().lines().forEach(line -> lines.computeIfAbsent(line.what().guardian(), id -> new ArrayList<>())
                .add(line(line, raw.ledger().cares(), children)));
        for (StripCard card : raw.cards()) {
            UUID guardian = Objects.requireNonNull(card.guardian());
            lines.computeIfAbsent(guardian, id -> new ArrayList<>())
                    .add(line(card, raw.ledger().cares()));
            cards.computeIfAbsent(guardian, id -> new ArrayList<>()).add(card.id());
        }
        List<Draft> drafts = lines.entrySet().stream()
                .map(one -> new Draft(
                        one.getKey(),
                        name(names.get(one.getKey())),
                        one.getValue(),
                        cards.getOrDefault(one.getKey(), List.of())))
                .sorted(Comparator.comparing(Draft::name).thenComparing(Draft::guardian))
                .toList();
        return new Preview(drafts, raw.open().nobodys());
    }

    private String name(@Nullable Actor actor) {
        return actor == null || actor.name().isEmpty() ? nobody : actor.name();
    }

    private DraftLine line(Reckoned line, Map<UUID, Care> cares, Map<UUID, String> children) {
        Charge.For what = line.what();
        return new DraftLine(
                what.care(),
                name(cares, what.care()),
                what.pupil(),
                children.getOrDefault(what.pupil(), nobody),
                what.day(),
                line.cents(),
                line.strips(),
                LineKind.of(line.why()),
                line.correction());
    }

    private static DraftLine line(StripCard card, Map<UUID, Care> cares) {
        return new DraftLine(
                card.care(),
                name(cares, card.care()),
                null,
                "",
                card.bought(),
                card.cents(),
                -card.strips(),
                LineKind.CARD,
                false);
    }

    private static String name(Map<UUID, Care> cares, UUID care) {
        return Objects.requireNonNull(cares.get(care)).name();
    }

    /** Makes the statements, once: who does the same at the same time is refused by the database. */
    int close(Organisation organisation, YearMonth month, Instant now) {
        List<Draft> drafts = preview(organisation, month, month.atEndOfMonth()).drafts();
        Set<UUID> onThem =
                drafts.stream().flatMap(draft -> draft.cards().stream()).collect(toSet());
        return database.write(Accounts.class, accounts -> {
            organisation.ids().forEach(care -> accounts.entityManager().persist(new Closing(care, month, now)));
            accounts.entityManager().flush();
            long made = accounts.made(month.atDay(1));
            Map<UUID, UUID> statementOfCard = new LinkedHashMap<>();
            for (Draft draft : drafts) {
                String reference = "%s-%03d".formatted(month, ++made);
                Statement statement = new Statement(organisation.name(), month, reference, draft, now);
                accounts.entityManager().persist(statement);
                draft.lines().forEach(line -> accounts.entityManager()
                        .persist(new StatementLine(statement.id(), line, now)));
                draft.cards().forEach(card -> statementOfCard.put(card, statement.id()));
                notices.tell(Notice.of("statement", statement.id(), Integer.toString(month.getMonthValue()))
                        .toPeople(Set.of(draft.guardian()))
                        .at("statements/" + statement.id()));
            }
            stated(accounts, organisation, month)
                    .filter(card -> onThem.contains(card.id()))
                    .forEach(card -> card.statedOn(Objects.requireNonNull(statementOfCard.get(card.id()))));
            return drafts.size();
        });
    }

    private static Stream<StripCard> stated(Accounts accounts, Organisation organisation, YearMonth month) {
        return accounts.cardsToState(organisation.ids(), month.atEndOfMonth()).stream();
    }
}
