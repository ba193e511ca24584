package nl.schoolplein.portal.account;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;

/** Logging in, and who may. */
public final class Accounts implements AutoCloseable {
    private final Transactions global;
    private final Clock clock;
    private final Throttle throttle;
    private final Sessions sessions;
    private final HashLine line = new HashLine();
    private volatile Duty duty = (account, schools, operator) -> false;

    /**
     * A try to log in.
     *
     * @param username a user name or an e-mail address
     * @param address the network address of the device
     * @param knownAs the cookie by which the device is known from an earlier time; empty for a new one
     * @param userAgent what the browser says of itself; may be empty
     * @param capacity in what capacity somebody starts who is parent and staff: the entrance says it
     * @param stay whether the device stays logged in for weeks
     */
    public record Attempt(
            String username,
            String password,
            String address,
            String knownAs,
            String userAgent,
            Capacity capacity,
            boolean stay) {}

    /** What became of a try to log in. */
    public sealed interface Login {
        /**
         * The right password.
         *
         * @param token the value of the session's cookie
         * @param device the value of the cookie by which the device is known from now on
         */
        record Welcome(String token, String device, SignedIn who) implements Login {}

        /** The right password; with this token the code of the second factor is typed, or the app is set up. */
        record Halfway(String token, String device) implements Login {}

        /** No such account, or another password: the same answer. */
        record Unknown() implements Login {}

        /** Too many tries; this long until the next one. */
        record Wait(Duration time) implements Login {}

        /** So many log in at this moment that it is better to come back in a moment. */
        record Busy() implements Login {}
    }

    /** On the global tables. */
    public Accounts(Transactions global, Clock clock) {
        this.global = global;
        this.clock = clock;
        this.throttle = new Throttle(global, clock);
        this.sessions = new Sessions(global, clock);
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

    /** Tries to log in. A token that the browser had before is never taken over. */
    public Login login(Attempt attempt) {
        String name = known(attempt.username());
        String household = Network.household(attempt.address());
        Optional<Account> account = global.read(session -> called(session, name));
        boolean known =
                account.filter(found -> isKnown(found, attempt.knownAs())).isPresent();
        String whose = known ? "device " + attempt.knownAs() : "pair " + name + " " + household;
        Duration ofAddress = known ? Duration.ZERO : throttle.waitFor(Throttle.Limit.ADDRESS, household);
        Duration wait = ofAddress.isZero() ? throttle.take(Throttle.Limit.PASSWORD, whose) : ofAddress;
        if (!wait.isZero()) {
            return new Login.Wait(wait);
        }
        String stored = account.map(Account::password).orElse(PasswordHash.NOBODY);
        try {
            boolean right = line.inTurn(name, () -> PasswordHash.matches(attempt.password(), stored));
            if (!right || account.isEmpty()) {
                throttle.take(Throttle.Limit.ADDRESS, household);
                return new Login.Unknown();
            }
            String anew = PasswordHash.isOutdated(stored)
                    ? line.inTurn(name, () -> PasswordHash.of(attempt.password()))
                    : stored;
            Account found = account.get(); // asked before the transaction: it may ask the schools
            boolean owes = duty.test(found.id(), found.schools(), found.operator());
            return welcome(found.id(), attempt, whose, anew, owes);
        } catch (BusyException full) {
            throttle.giveBack(whose);
            return new Login.Busy();
        }
    }

    private boolean isKnown(Account account, String cookie) {
        String hash = KnownDevice.hash(cookie, account.id());
        return !cookie.isEmpty() && global.read(session -> session.find(KnownDevice.class, hash) != null);
    }

    private Login welcome(UUID id, Attempt attempt, String whose, String password, boolean owes) {
        String device = attempt.knownAs().isEmpty() ? Token.fresh() : attempt.knownAs();
        AccountSession.Start start = new AccountSession.Start(
                attempt.capacity(), attempt.address(), Device.of(attempt.userAgent()), attempt.stay());
        return global.write(session -> {
            Account account = session.find(Account.class, id);
            if (!account.password().equals(password)) {
                account.takes(password);
            }
            Throttle.forget(session, whose);
            String hash = KnownDevice.hash(device, id);
            KnownDevice known = session.find(KnownDevice.class, hash);
            if (known == null) {
                session.persist(new KnownDevice(hash, id, clock.instant()));
            } else {
                known.used(clock.instant());
            }
            AccountSession.Stage stage = stage(session, id, owes);
            String token = Token.fresh();
            AccountSession opened = new AccountSession(Token.hash(token), id, start, stage, clock.instant());
            session.persist(opened);
            if (stage == AccountSession.Stage.OPEN) {
                Account.loggedIn(session, id, clock.instant());
            }
            return stage == AccountSession.Stage.OPEN
                    ? new Login.Welcome(token, device, Sessions.signedIn(account, opened))
                    : new Login.Halfway(token, device);
        });
    }

    private static AccountSession.Stage stage(Session session, UUID account, boolean owes) {
        SecondFactor factor = session.find(SecondFactor.class, account);
        return factor != null && factor.isSet()
                ? AccountSession.Stage.CODE
                : owes ? AccountSession.Stage.SETUP : AccountSession.Stage.OPEN;
    }

    /** Counts somebody who asks for a link from this network address: how long to wait if that was too often, or zero. */
    public Duration mayAskForLink(String address) {
        return throttle.take(Throttle.Limit.LINKS, "links " + Network.household(address));
    }

    /** Who has to have a second factor. */
    @FunctionalInterface
    public interface Duty {
        /** Whether this account has to, at these schools; the operator is at none. */
        boolean test(UUID account, Set<UUID> schools, boolean operator);
    }

    /** Whether somebody who is logged in has to have a second factor. */
    public boolean owesSecondFactor(SignedIn who) {
        return duty.test(who.account(), who.schools(), who.operator());
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

    /** From now on these accounts are asked to set up a second factor when they log in. */
    public void secondFactorFor(Duty whose) {
        duty = whose;
    }

    /**
     * Somebody who may get a link.
     *
     * @param email where to
     */
    public record Reached(UUID account, String username, String name, Locale language, String email) {}

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
                        email));
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

    /** By user name, or by an e-mail address that is nobody else's too. */
    private static Optional<Account> called(Session session, String name) {
        Optional<Account> named = named(session, name);
        List<Account> reached = named.isPresent() || name.indexOf('@') < 0 ? List.of() : reached(session, name);
        return reached.size() == 1 ? Optional.of(reached.get(0)) : named;
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

    /** Is reached at this e-mail address from now on. */
    public void reachedAt(UUID account, String email) {
        global.write(session -> session.find(Account.class, account).reachedAt(email));
    }

    @Override
    public void close() {
        line.close();
    }
}
