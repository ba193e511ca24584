package nl.schoolplein.portal.account;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Slows down guessing, with delays that grow. Counted in the database, so that neither a restart nor many strangers make it
 * forget. Never per account alone: a stranger elsewhere cannot keep its owner out.
 */
public final class Throttle {
    /** How often it is tried anew to count when others count the same at that moment. */
    private static final int RACES = 5;

    private final Transactions global;
    private final Clock clock;

    /**
     * How often something may be tried.
     *
     * @param free so often without waiting
     * @param first the delay after that, which doubles with each try
     * @param longest the longest delay
     * @param forgetsOneIn after this time without a try one of them is forgotten
     */
    public record Limit(int free, Duration first, Duration longest, Duration forgetsOneIn) {
        /** Passwords for one account from one household or one known device. */
        static final Limit PASSWORD =
                new Limit(5, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofMinutes(10));

        /**
         * Wrong passwords from one address for all accounts. A whole school can be at one address, on an evening for parents
         * or behind the network of a phone company: two in five of 300 parents may mistype in one minute, and the wait is never
         * so long that it keeps them out. It makes trying one password on many accounts slow: 30 a minute.
         */
        static final Limit ADDRESS =
                new Limit(150, Duration.ofSeconds(3), Duration.ofSeconds(30), Duration.ofSeconds(2));

        /** Wrong codes of passes of one school from one address, which many helpers share. */
        public static final Limit PASSES =
                new Limit(10, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofSeconds(30));

        /** Links asked for from one address; each of them gets few anyway. */
        static final Limit LINKS = new Limit(150, Duration.ofSeconds(3), Duration.ofSeconds(30), Duration.ofSeconds(2));
    }

    Throttle(Transactions global, Clock clock) {
        this.global = global;
        this.clock = clock;
    }

    /** How long to wait before the next try, or zero; nothing is counted. */
    Duration waitFor(Limit limit, String what) {
        Instant now = clock.instant();
        return global.read(session -> {
            LoginTries known = session.find(LoginTries.class, Token.hash(what));
            return known == null ? Duration.ZERO : known.waitFor(limit, now);
        });
    }

    /** Counts a try, unless it comes too early: then how long to wait. Of many at once no more get through than may. */
    public Duration take(Limit limit, String what) {
        for (int race = 1; ; race++) {
            try {
                return taken(limit, Token.hash(what));
            } catch (ConstraintViolationException somebodyElseWasFirst) {
                if (race == RACES) {
                    throw somebodyElseWasFirst;
                }
            }
        }
    }

    /** Takes back the last try, which was none. */
    public void giveBack(String what) {
        global.write(session -> {
            Optional.ofNullable(session.find(LoginTries.class, Token.hash(what), LockModeType.PESSIMISTIC_WRITE))
                    .ifPresent(LoginTries::notTried);
            return what;
        });
    }

    /** Forgets the tries: the last one was right. */
    static void forget(Session session, String what) {
        LoginTries known = session.find(LoginTries.class, Token.hash(what), LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            session.remove(known);
        }
    }

    private Duration taken(Limit limit, String hash) {
        Instant now = clock.instant();
        return global.write(session -> {
            LoginTries known = session.find(LoginTries.class, hash, LockModeType.PESSIMISTIC_WRITE);
            Duration wait = known == null ? Duration.ZERO : known.waitFor(limit, now);
            if (wait.isZero()) {
                LoginTries counted = known == null ? new LoginTries(hash, now) : known;
                counted.tried(limit, now);
                session.persist(counted);
                session.flush();
            }
            return wait;
        });
    }
}
