package nl.schoolplein.portal.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;

/** Who has a login: how they are called, and where they are reached. */
public final class Accounts implements AutoCloseable {
    private final Transactions global;
    private final Clock clock;
    private final Throttle throttle;
    private final Sessions sessions;
    private final HashLine line = new HashLine();
    private final Logins logins;

    /** On the global tables. */
    public Accounts(Transactions global, Clock clock) {
        this.global = global;
        this.clock = clock;
        this.throttle = new Throttle(global, clock);
        this.sessions = new Sessions(global, clock);
        this.logins = new Logins(global, clock, throttle, line);
    }

    /** Logging in. */
    public Logins logins() {
        return logins;
    }

    /** What slows down guessing. */
    public Throttle throttle() {
        return throttle;
    }

    /** Who is logged in where. */
    public Sessions sessions() {
        return sessions;
    }

    /** The passwords of those who are logged in, or cannot. */
    public Passwords passwords() {
        return new Passwords(global, throttle, line, sessions);
    }

    /** Accounts that people make themselves when they join a school. */
    public NewAccounts newOnes() {
        return new NewAccounts(line, sessions);
    }

    /** Those who gave the right password, and whose code is still to come. */
    public Halfway halfway(SecondFactors factors) {
        return new Halfway(global, throttle, factors, clock);
    }

    /**
     * How an account is called.
     *
     * @param email where it is reached, or empty
     */
    public record Name(String username, String email) {}

    /** How these accounts are called, in one query. */
    public Map<UUID, Name> names(Set<UUID> accounts) {
        return global
                .read(session -> session.createSelectionQuery(
                                "select a.id, a.username, a.email from Account a where a.id in :ids", Object[].class)
                        .setParameter("ids", accounts)
                        .list())
                .stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Name((String) row[1], row[2] == null ? "" : (String) row[2])));
    }

    /** With which of these accounts nobody ever logged in. */
    public Set<UUID> neverUsed(Set<UUID> accounts) {
        return Set.copyOf(global.read(session -> session.createSelectionQuery(
                        "select a.id from Account a where a.id in :ids and a.loggedInAt is null", UUID.class)
                .setParameter("ids", accounts)
                .list()));
    }

    /**
     * Somebody who may get a link.
     *
     * @param email where to
     * @param schools where they are somebody
     */
    public record Reached(
            UUID account, String username, String name, Locale language, String email, Set<UUID> schools) {}

    /** Who is meant by a user name or an e-mail address, if they can be reached: more than one where people share an address. */
    public static List<Reached> reachedBy(Session session, String typed) {
        List<Account> meant = new ArrayList<>(named(session, typed).stream().toList());
        if (typed.indexOf('@') >= 0) {
            reached(session, typed).stream()
                    .filter(account -> meant.stream().noneMatch(one -> one.id().equals(account.id())))
                    .forEach(meant::add);
        }
        return meant.stream().flatMap(account -> reached(account).stream()).toList();
    }

    /** How somebody is reached; empty if there is no address. */
    public static Optional<Reached> reachedAs(Session session, UUID account) {
        return Optional.ofNullable(session.find(Account.class, account)).flatMap(Accounts::reached);
    }

    private static Optional<Reached> reached(Account account) {
        return account.email()
                .map(email -> new Reached(
                        account.id(),
                        account.username(),
                        account.name(),
                        Locale.forLanguageTag(account.language()),
                        email,
                        Set.copyOf(account.schools())));
    }

    /** What became of the wish that somebody can log in: without a password if they could already. */
    public record Entry(UUID account, String name, Optional<String> password) {}

    /** Lets somebody in at a school: with the account that has this user name, or a new one with a new password. */
    public Entry enter(String username, String name, UUID school) {
        Entry entry = global.write(session -> named(session, username)
                .map(known -> {
                    known.joins(school);
                    return new Entry(known.id(), known.name(), Optional.empty());
                })
                .orElseGet(() -> fresh(session, username, name, false, Set.of(school))));
        sessions.forgetAll();
        return entry;
    }

    /** The account is nobody any more at a school; one that is nobody anywhere goes, with all that belongs to it. */
    public void leaves(UUID account, UUID school) {
        global.write(session -> {
            Account known = session.find(Account.class, account);
            if (known != null && known.isNobodyWithout(school)) {
                session.createMutationQuery("delete from AccountSession where account = :account")
                        .setParameter("account", account)
                        .executeUpdate();
                session.remove(known);
            }
            return account;
        });
        sessions.forgetAll();
    }

    /** Makes an account for an operator; nothing if the user name is taken. */
    public Optional<Entry> operator(String username, String name) {
        return global.write(session -> named(session, username).isPresent()
                ? Optional.<Entry>empty()
                : Optional.of(fresh(session, username, name, true, Set.of())));
    }

    private static Entry fresh(Session session, String username, String name, boolean operator, Set<UUID> schools) {
        String password = PasswordHash.generated();
        Account account =
                new Account(UUID.randomUUID(), username.strip(), name, PasswordHash.of(password), operator, schools);
        session.persist(account);
        session.flush();
        return new Entry(account.id(), name, Optional.of(password));
    }

    static Optional<Account> named(Session session, String username) {
        return session.createSelectionQuery("from Account where username = :name", Account.class)
                .setParameter("name", known(username))
                .uniqueResultOptional();
    }

    /** All who are reached at this e-mail address: parents often share one. */
    static List<Account> reached(Session session, String email) {
        return session.createSelectionQuery("from Account where email = :email order by username", Account.class)
                .setParameter("email", known(email))
                .list();
    }

    static String known(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Adds accounts; for the demo and for whoever makes people. */
    public void add(Iterable<Account> accounts) {
        global.write((Session session) -> {
            accounts.forEach(session::persist);
            return accounts;
        });
    }

    /** Where somebody is reached who lost the password; empty if nobody knows. */
    public Optional<String> email(UUID account) {
        return global.read(session ->
                Optional.ofNullable(session.find(Account.class, account)).flatMap(Account::email));
    }

    /** An account's user name. */
    public static String username(Session session, UUID account) {
        return session.find(Account.class, account).username();
    }

    /** Somebody's name, and the schools at which they are somebody. */
    public record AtSchools(String name, Set<UUID> schools) {}

    /** At which schools an account is somebody. */
    public static AtSchools atSchools(Session session, UUID account) {
        Account found = session.find(Account.class, account);
        return new AtSchools(found.name(), found.schools());
    }

    /** Is reached at this e-mail address from now on. */
    public void reachedAt(UUID account, String email) {
        global.write(session -> session.find(Account.class, account).reachedAt(email));
    }

    @Override
    public void close() {
        line.close();
    }
}
