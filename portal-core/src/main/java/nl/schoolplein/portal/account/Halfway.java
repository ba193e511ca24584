package nl.schoolplein.portal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;

/** Those who gave the right password: they type a code of their app, or set one up, and are in. */
public final class Halfway {
    private final Transactions global;
    private final Throttle throttle;
    private final SecondFactors factors;
    private final Clock clock;

    /**
     * Somebody halfway.
     *
     * @param setup whether an app is to be set up; otherwise a code of it is asked
     */
    public record Waiting(UUID account, String username, boolean setup) {}

    /** What became of a code. */
    public sealed interface Step {
        /** In, with the token of a new session; {@code stays} if the device stays logged in. */
        record In(String token, SignedIn who, boolean stays) implements Step {}

        /** In, with a new app and these codes on paper. */
        record Set(In in, List<String> paper) implements Step {}

        /** Another code, or one that was used before; with whose it was to be, unless an app is being set up. */
        record Wrong(Optional<Whose> whose) implements Step {}

        /** Too many; this long until the next one. */
        record Wait(Duration time) implements Step {}

        /** It took too long: from the beginning. */
        record Over() implements Step {}
    }

    Halfway(Transactions global, Throttle throttle, SecondFactors factors, Clock clock) {
        this.global = global;
        this.throttle = throttle;
        this.factors = factors;
        this.clock = clock;
    }

    /** Who is halfway with this cookie. */
    public Optional<Waiting> who(String token) {
        return global.read(session -> found(session, token).map(waiting -> {
            Account account = session.find(Account.class, waiting.account());
            return new Waiting(waiting.account(), account.username(), waiting.stage() == AccountSession.Stage.SETUP);
        }));
    }

    /** A code of the app, or one on paper. */
    public Step code(String token, String code) {
        Optional<Waiting> who = who(token).filter(waiting -> !waiting.setup());
        if (who.isEmpty()) {
            return new Step.Over();
        }
        String whose = "code " + who.get().account();
        Duration wait = throttle.take(Throttle.Limit.PASSWORD, whose);
        if (!wait.isZero()) {
            return new Step.Wait(wait);
        }
        Optional<String> key = factors.key(who.get().account());
        return in(token, session -> {
            boolean right = factors.use(session, who.get().account(), key, code);
            if (right) {
                Throttle.forget(session, whose);
            }
            return right;
        });
    }

    /** Sets up the app with a first code of it. */
    public Step set(String token, String key, String code) {
        Optional<Waiting> who = who(token).filter(Waiting::setup);
        if (who.isEmpty()) {
            return new Step.Over();
        }
        Optional<List<String>> paper = factors.set(who.get().account(), key, code);
        return paper.isEmpty()
                ? new Step.Wrong(Optional.empty())
                : in(token, session -> true) instanceof Step.In in ? new Step.Set(in, paper.get()) : new Step.Over();
    }

    /** Puts the setting up off, as long as that may be. */
    public Step later(String token) {
        Optional<Waiting> who = who(token).filter(Waiting::setup);
        boolean may = who.isPresent() && factors.dueAt(who.get().account()).isAfter(clock.instant());
        return may ? in(token, session -> true) : new Step.Over();
    }

    private Step in(String token, Predicate<Session> may) {
        String fresh = Token.fresh();
        Instant now = clock.instant();
        return global.write(session -> {
            Optional<AccountSession> waiting = found(session, token);
            if (waiting.isEmpty()) {
                return new Step.Over();
            }
            Account account = session.find(Account.class, waiting.get().account());
            if (!may.test(session)) {
                return new Step.Wrong(Optional.of(Whose.of(account)));
            }
            AccountSession opened = new AccountSession(Token.hash(fresh), waiting.get(), now);
            session.remove(waiting.get());
            session.persist(opened);
            Account.loggedIn(session, opened.account(), now);
            return new Step.In(fresh, Sessions.signedIn(account, opened), opened.longLived());
        });
    }

    private Optional<AccountSession> found(Session session, String token) {
        return Optional.ofNullable(session.find(AccountSession.class, Token.hash(token)))
                .filter(one ->
                        one.stage() != AccountSession.Stage.OPEN && one.endsAt().isAfter(clock.instant()));
    }
}
