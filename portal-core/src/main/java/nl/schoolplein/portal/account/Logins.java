package nl.schoolplein.portal.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.network.Network;
import org.hibernate.Session;

/** Logging in with a user name and a password. */
public final class Logins {
    private final Transactions global;
    private final Clock clock;
    private final Throttle throttle;
    private final HashLine line;
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
     * @param again whether it was sent away before because so many were logging in
     */
    public record Attempt(
            String username,
            String password,
            String address,
            String knownAs,
            String userAgent,
            Capacity capacity,
            boolean stay,
            boolean again) {}

    /** What became of a try. */
    public sealed interface Outcome {
        /**
         * The right password.
         *
         * @param token the value of the session's cookie
         * @param device the value of the cookie by which the device is known from now on
         */
        record Welcome(String token, String device, SignedIn who) implements Outcome {}

        /** The right password; with this token the code of the second factor is typed, or the app is set up. */
        record Halfway(String token, String device) implements Outcome {}

        /** No such account, or another password: the same answer. Only the audit log hears whose it would have been. */
        record Unknown(Optional<Whose> whose) implements Outcome {}

        /** Too many tries; this long until the next one. */
        record Wait(Duration time) implements Outcome {}

        /** So many log in at this moment that it is better to come back in a moment. */
        record Busy() implements Outcome {}
    }

    Logins(Transactions global, Clock clock, Throttle throttle, HashLine line) {
        this.global = global;
        this.clock = clock;
        this.throttle = throttle;
        this.line = line;
    }

    /** Tries to log in. A token that the browser had before is never taken over. */
    public Outcome login(Attempt attempt) {
        String name = Accounts.known(attempt.username());
        String household = Network.household(attempt.address());
        Optional<Account> account = global.read(session -> called(session, name));
        boolean known =
                account.filter(found -> isKnown(found, attempt.knownAs())).isPresent();
        String whose = known ? "device " + attempt.knownAs() : "pair " + name + " " + household;
        Duration ofAddress = known ? Duration.ZERO : throttle.waitFor(Throttle.Limit.ADDRESS, household);
        Duration wait = ofAddress.isZero() ? throttle.take(Throttle.Limit.PASSWORD, whose) : ofAddress;
        if (!wait.isZero()) {
            return new Outcome.Wait(wait);
        }
        String stored = account.map(Account::password).orElse(PasswordHash.NOBODY);
        try {
            Callable<Boolean> matching = () -> PasswordHash.matches(attempt.password(), stored);
            boolean right = attempt.again() ? line.inTurn(name, matching) : line.inFirstTurn(name, matching);
            if (!right || account.isEmpty()) {
                throttle.take(Throttle.Limit.ADDRESS, household);
                return new Outcome.Unknown(account.map(Whose::of));
            }
            String anew = PasswordHash.isOutdated(stored)
                    ? line.inTurn(name, () -> PasswordHash.of(attempt.password()))
                    : stored;
            Account found = account.get(); // asked before the transaction: it may ask the schools
            boolean owes = duty.test(found.id(), found.schools(), found.operator());
            return welcome(found.id(), attempt, whose, anew, owes);
        } catch (BusyException full) {
            throttle.giveBack(whose);
            return new Outcome.Busy();
        }
    }

    private boolean isKnown(Account account, String cookie) {
        String hash = KnownDevice.hash(cookie, account.id());
        return !cookie.isEmpty() && global.read(session -> session.find(KnownDevice.class, hash) != null);
    }

    private Outcome welcome(UUID id, Attempt attempt, String whose, String password, boolean owes) {
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
                    ? new Outcome.Welcome(token, device, Sessions.signedIn(account, opened))
                    : new Outcome.Halfway(token, device);
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

    /** From now on these accounts are asked to set up a second factor when they log in. */
    public void secondFactorFor(Duty whose) {
        duty = whose;
    }

    /** By user name, or by an e-mail address that is nobody else's too. */
    private static Optional<Account> called(Session session, String name) {
        Optional<Account> named = Accounts.named(session, name);
        List<Account> reached =
                named.isPresent() || name.indexOf('@') < 0 ? List.of() : Accounts.reached(session, name);
        return reached.size() == 1 ? Optional.of(reached.get(0)) : named;
    }
}
