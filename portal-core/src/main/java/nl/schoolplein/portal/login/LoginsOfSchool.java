package nl.schoolplein.portal.login;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;

/** The people of a school who can log in. */
final class LoginsOfSchool {
    /** So many are shown; whoever looks for one of more types a longer part of the name. */
    static final int MOST = 50;

    private final Transactions rows;
    private final Accounts accounts;
    private final Clock clock;

    private record Person(UUID id, String name, UUID account, boolean staff) {}

    /** On the rows of the schools, and the accounts. */
    LoginsOfSchool(Transactions rows, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Those with these words in their name, by name; one more than are shown, if there are more. Three queries. */
    List<AdminLogins.Login> find(UUID school, String words) {
        String like = "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
        return named(rows.read(school, session -> Stream.of("StaffRow", "GuardianRow")
                .flatMap(kind -> people(session, kind, "lower(p.name) like :what escape '!'", like).stream())
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .limit(MOST + 1L)
                .toList()));
    }

    /** The one with this id, if they are at the school and have a login. */
    Optional<AdminLogins.Login> of(UUID school, UUID person) {
        return named(rows.read(school, session -> Stream.of("StaffRow", "GuardianRow")
                        .flatMap(kind -> people(session, kind, "p.id = :what", person).stream())
                        .toList()))
                .stream()
                .findFirst();
    }

    private List<Person> people(Session session, String kind, String which, Object what) {
        return session
                .createSelectionQuery(
                        "select p.id, p.name, p.account from " + kind + " p where p.account is not null and " + which
                                + " and (p.leftOn is null or p.leftOn > :today) order by p.name",
                        Object[].class)
                .setParameter("what", what)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(MOST + 1)
                .list()
                .stream()
                .map(row -> new Person((UUID) row[0], (String) row[1], (UUID) row[2], kind.equals("StaffRow")))
                .toList();
    }

    private List<AdminLogins.Login> named(List<Person> people) {
        Map<UUID, Accounts.Name> names =
                accounts.names(people.stream().map(Person::account).collect(Collectors.toSet()));
        return people.stream()
                .flatMap(person -> Optional.ofNullable(names.get(person.account()))
                        .map(name -> new AdminLogins.Login(
                                person.id(),
                                person.name(),
                                person.staff(),
                                name.username(),
                                name.email(),
                                person.account()))
                        .stream())
                .toList();
    }
}
