package nl.schoolplein.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.Options;
import nl.schoolplein.portal.Portal;
import nl.schoolplein.portal.account.Account;
import nl.schoolplein.portal.account.PasswordHash;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.welcome.Step;
import nl.schoolplein.portal.welcome.WelcomeStepRow;
import org.hibernate.Session;

/** The demo schools, of which as many guardians have an account as there are people under load. */
final class Parents {
    static final String SCHOOL = "de-linde";

    private static final int COUNT = 64;

    private Parents() {}

    /** Makes them in an empty folder and, if one is given, an empty database; gives their user names. */
    static List<String> make(Path data, Optional<DatabaseAddress> database, Path plugins) throws Exception {
        Clock clock = Clock.system(ZoneId.of("Europe/Amsterdam"));
        Portal.start(new Options(
                        data,
                        database,
                        plugins,
                        Options.Web.local(0, 0),
                        true,
                        clock,
                        Options.Limits.USUAL,
                        Optional.empty()))
                .stop();
        try (Installation kept = Installation.open(data, database, clock)) {
            return join(kept);
        }
    }

    private static List<String> join(Installation kept) throws IOException {
        UUID school = kept.schools().bySlug(SCHOOL).orElseThrow().id();
        String password = PasswordHash.of(Demo.PASSWORD);
        List<String> names = new ArrayList<>();
        List<Account> accounts = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (int number = 1; number <= COUNT; number++) {
            names.add("parent" + number);
            ids.add(UUID.randomUUID());
            accounts.add(new Account(
                    ids.get(number - 1), names.get(number - 1), "Parent " + number, password, false, Set.of(school)));
        }
        kept.accounts().add(accounts);
        kept.rows().write(school, session -> give(session, ids));
        kept.switchboard().offers().offer(school, Swaps.MODULE, Optional.empty(), "");
        kept.switchboard()
                .change(school, Swaps.MODULE, new Switchboard.Change(ModuleState.ON, Set.of(), null, null, null), "");
        return names;
    }

    /** Each account to another guardian who has none yet, and who has been welcomed. */
    private static int give(Session session, List<UUID> accounts) {
        List<UUID> guardians = session.createSelectionQuery(
                        "select id from GuardianRow where account is null order by id", UUID.class)
                .setMaxResults(accounts.size())
                .list();
        for (int place = 0; place < accounts.size(); place++) {
            session.createMutationQuery("update GuardianRow set account = :account where id = :guardian")
                    .setParameter("account", accounts.get(place))
                    .setParameter("guardian", guardians.get(place))
                    .executeUpdate();
            session.persist(
                    new WelcomeStepRow(guardians.get(place), Step.FINISHED, guardians.get(place), Instant.now()));
        }
        return accounts.size();
    }
}
