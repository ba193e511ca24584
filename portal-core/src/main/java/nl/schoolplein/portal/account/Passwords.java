package nl.schoolplein.portal.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Giving the password again, changing it, and letting somebody in again who lost it. */
public final class Passwords {
    private final Transactions global;
    private final Throttle throttle;
    private final HashLine line;
    private final Sessions sessions;

    Passwords(Transactions global, Throttle throttle, HashLine line, Sessions sessions) {
        this.global = global;
        this.throttle = throttle;
        this.line = line;
        this.sessions = sessions;
    }

    /** Whether the password was given again. */
    public enum Again {
        RIGHT,
        WRONG,
        TOO_OFTEN
    }

    /** Somebody who is logged in gives the password again; from then on it is fresh in this session. */
    public Again again(SignedIn who, String token, String password) throws BusyException {
        String whose = "again " + Token.hash(token);
        if (!throttle.take(Throttle.Limit.PASSWORD, whose).isZero()) {
            return Again.TOO_OFTEN;
        }
        String stored = global.read(
                session -> session.find(Account.class, who.account()).password());
        if (!line.inTurn(who.username(), () -> PasswordHash.matches(password, stored))) {
            return Again.WRONG;
        }
        global.write(session -> {
            Throttle.forget(session, whose);
            return whose;
        });
        sessions.confirmed(token);
        return Again.RIGHT;
    }

    /**
     * Gives an account a new password, and ends its sessions.
     *
     * @param but the token of the session that goes on; null for none
     * @param may asked in the same transaction; if it says no, nothing changes
     * @return whether it was changed
     */
    public boolean change(UUID account, String password, @Nullable String but, Predicate<Session> may)
            throws BusyException {
        String hash = line.inTurn(account.toString(), () -> PasswordHash.of(password));
        List<String> ended = new ArrayList<>();
        boolean changed = global.write(session -> {
            if (!may.test(session)) {
                return false;
            }
            session.find(Account.class, account).takes(hash);
            ended.addAll(Sessions.endAll(session, account, but == null ? "" : Token.hash(but)));
            return true;
        });
        sessions.forget(ended);
        return changed;
    }

    /** Lets somebody in again who cannot: a new password to hand out once, no second factor if asked so, no sessions. */
    public Optional<Accounts.Entry> reset(String username, boolean secondFactorToo) {
        String password = PasswordHash.generated();
        String hash = PasswordHash.of(password);
        Optional<Accounts.Entry> entry =
                global.write(session -> Accounts.named(session, username).map(account -> {
                    account.takes(hash);
                    Sessions.endAll(session, account.id(), "");
                    SecondFactor factor = session.find(SecondFactor.class, account.id());
                    if (factor != null && secondFactorToo) {
                        factor.takeAway();
                    }
                    return new Accounts.Entry(account.id(), account.name(), Optional.of(password));
                }));
        sessions.forgetAll();
        return entry;
    }
}
