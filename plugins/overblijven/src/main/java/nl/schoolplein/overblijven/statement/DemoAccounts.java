package nl.schoolplein.overblijven.statement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.Cares;

/** Strip cards of which some are nearly used up, and the statements of the months that are over. */
public class DemoAccounts implements DemoData {
    private static final int CARD_CENTS = 2150;
    private static final int MOST_LEFT = 9;

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Override
    public void fill(String school) {
        LocalDate today = LocalDate.now(clock);
        MonthEnd end = new MonthEnd(database, directory, notices, "");
        List<Care> cares = database.read(Cares.class, Cares::all);
        for (Organisation organisation : Organisation.of(cares)) {
            organisation.withCards().forEach(care -> cards(care, today));
            Optional<YearMonth> next = next(organisation);
            while (next.filter(month -> month.isBefore(YearMonth.from(today))).isPresent()) {
                end.close(organisation, next.get(), Instant.ofEpochMilli(clock.millis()));
                next = next(organisation);
            }
        }
    }

    private Optional<YearMonth> next(Organisation organisation) {
        return database.read(Accounts.class, accounts -> MonthEnd.next(Ledger.of(accounts, organisation.cares())));
    }

    /** Everybody who used strips bought cards; the first one has one strip left, the second none. */
    private void cards(Care care, LocalDate today) {
        List<StripCount> counts =
                database.read(Accounts.class, accounts -> StripCount.all(accounts, List.of(care), today));
        Set<UUID> people = counts.stream().map(StripCount::guardian).collect(Collectors.toSet());
        Map<UUID, Actor> names = directory.actors(Set.of(), people);
        database.write(Accounts.class, accounts -> {
            LocalDate bought =
                    accounts.firstDay(Set.of(care.id())).stream().findFirst().orElse(today);
            Tariff tariff = new Tariff(care.id());
            tariff.cardIs(Tariff.USUAL_STRIPS, CARD_CENTS);
            accounts.entityManager().persist(tariff);
            for (int number = 0; number < counts.size(); number++) {
                StripCount count = counts.get(number);
                Actor actor = names.get(count.guardian());
                String name = actor == null ? "" : actor.name();
                int left = name.startsWith("Sanne") ? 1 : number % (MOST_LEFT + 1);
                accounts.entityManager()
                        .persist(new StripCard(
                                care.id(),
                                new StripCard.Buyer(count.guardian(), name),
                                bought,
                                count.used() + left,
                                (count.used() + left) * CARD_CENTS / Tariff.USUAL_STRIPS,
                                "",
                                Instant.ofEpochMilli(clock.millis())));
                if (left <= 1) {
                    StripsTold told = new StripsTold(care.id(), count.guardian(), left);
                    accounts.entityManager().persist(told);
                    notices.tell(Notice.of(left == 1 ? "strip-last" : "strips-gone", told.id(), care.name(), left)
                            .toPeople(Set.of(count.guardian()))
                            .at("statements"));
                }
            }
            return counts.size();
        });
    }
}
