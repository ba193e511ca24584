package nl.schoolplein.portal.demo;

import static nl.schoolplein.portal.demo.TwoSchools.KOMPAS;
import static nl.schoolplein.portal.demo.TwoSchools.LINDE;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.account.Account;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.StaffRow;
import nl.schoolplein.portal.welcome.Step;
import nl.schoolplein.portal.welcome.WelcomeStepRow;

/**
 * The accounts of the demo, and whose they are at the schools.
 *
 * @param password of all of them, hashed
 */
record DemoLogins(Transactions rows, Accounts accounts, String password, Clock clock) {
    private static final String FIRST_GUARDIAN = "guardian-1";

    /** Ids that are the same in every demo, so that a second start finds what the first one made. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("schoolplein-demo/" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Makes those that have been here before. */
    void make() {
        List<Account> known = List.of(
                account("ouder", "Sanne Visser", LINDE, KOMPAS),
                account("ouder2", "Mark Jansen", LINDE),
                account("leerkracht", "Noor Bakker", LINDE),
                account("beheer", "Karin Mulder", LINDE),
                account("beheer-kompas", "Jeroen Bakker", KOMPAS),
                account("dubbel", "Anouk de Wit", KOMPAS),
                new Account(id("platform"), "platform", "Platformbeheer", password, true, Set.of()));
        known.forEach(account -> account.usedAt(clock.instant()));
        accounts.add(known);
    }

    /** Gives them to people; they come from the school administrations. */
    void join() {
        joinGuardians(LINDE, Map.of("sanne", "ouder", "mark", "ouder2"));
        firstLogin();
        joinStaff(LINDE, Map.of("karin", "beheer", "noor", "leerkracht"));
        joinGuardians(KOMPAS, Map.of("sanne", "ouder", "anouk", "dubbel"));
        joinStaff(KOMPAS, Map.of("jeroen", "beheer-kompas", "anouk-staff", "dubbel"));
    }

    /** Id in the school administration → user name. They have been here before. */
    private void joinGuardians(TwoSchools school, Map<String, String> accounts) {
        rows.write(school.id(), session -> {
            session.createSelectionQuery("from GuardianRow where sourceId in :ids", GuardianRow.class)
                    .setParameter("ids", accounts.keySet())
                    .list()
                    .forEach(row -> {
                        row.joins(id(String.valueOf(accounts.get(row.source().orElseThrow()))));
                        session.persist(new WelcomeStepRow(row.id(), Step.FINISHED, row.id(), clock.instant()));
                    });
            return school;
        });
    }

    private void joinStaff(TwoSchools school, Map<String, String> accounts) {
        rows.write(school.id(), session -> {
            session.createSelectionQuery("from StaffRow where sourceId in :ids", StaffRow.class)
                    .setParameter("ids", accounts.keySet())
                    .list()
                    .forEach(row -> row.joins(
                            id(String.valueOf(accounts.get(row.source().orElseThrow())))));
            return school;
        });
    }

    /** One of the invented parents logs in for the first time. */
    private void firstLogin() {
        String name = rows.read(LINDE.id(), session -> session.createSelectionQuery(
                        "select name from GuardianRow where sourceId = :id", String.class)
                .setParameter("id", FIRST_GUARDIAN)
                .getSingleResult());
        accounts.add(List.of(account("nieuw", name, LINDE)));
        rows.write(LINDE.id(), session -> {
            session.createSelectionQuery("from GuardianRow where sourceId = :id", GuardianRow.class)
                    .setParameter("id", FIRST_GUARDIAN)
                    .getSingleResult()
                    .joins(id("nieuw"));
            return session;
        });
    }

    private Account account(String username, String name, TwoSchools... schools) {
        Set<UUID> at = Arrays.stream(schools).map(TwoSchools::id).collect(Collectors.toUnmodifiableSet());
        return new Account(id(username), username, name, password, false, at)
                .reachedAt(username + "@schoolplein.example");
    }
}
