package nl.schoolplein.portal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.schoolplein.portal.data.Transactions;

/** Removes what is over: sessions that nobody used, tries that are forgotten, devices that were not seen for long. */
public final class Expired {
    /** A device that was not used for logging in for this long is a new one again. */
    private static final Duration DEVICE = Duration.ofDays(400);

    /** By then no limit counts them any more. */
    private static final Duration TRIES = Duration.ofDays(1);

    private final Transactions global;
    private final Clock clock;

    /** On the global tables. */
    public Expired(Transactions global, Clock clock) {
        this.global = global;
        this.clock = clock;
    }

    /** Removes it; returns how many sessions. */
    public int remove() {
        Instant now = clock.instant();
        return global.write(session -> {
            session.createMutationQuery("delete from LoginTries where lastAt < :then")
                    .setParameter("then", now.minus(TRIES))
                    .executeUpdate();
            session.createMutationQuery("delete from KnownDevice where lastUsedAt < :then")
                    .setParameter("then", now.minus(DEVICE))
                    .executeUpdate();
            return session.createMutationQuery(
                            "delete from AccountSession where lastUsedAt < :stays or lastUsedAt < :unused and not longLived")
                    .setParameter("stays", now.minus(Sessions.STAYS))
                    .setParameter("unused", now.minus(Sessions.UNUSED))
                    .executeUpdate();
        });
    }
}
