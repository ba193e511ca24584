package nl.schoolplein.portal.login;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Counts what fails, by the hour, and says when that is worth a line in the audit log: the first time, and whenever it has
 * become ten times as often. So whoever guesses for hours is seen, and fills no disk.
 */
final class FailureCounts {
    /** So many lines of all people together in an hour; a flood of guesses for everybody ends in one more line. */
    private static final int MOST_LINES = 500;

    /** How often it is tried anew to count when others count the same at that moment. */
    private static final int RACES = 5;

    private final Transactions global;
    private final Clock clock;

    /** On the global tables. */
    FailureCounts(Transactions global, Clock clock) {
        this.global = global;
        this.clock = clock;
    }

    /** What to do about a failure. */
    enum Worth {
        /** Nothing: it has been said. */
        NOTHING,
        /** A line. */
        A_LINE,
        /** A line that from now on, in this hour, there are none. */
        THE_LAST_LINE
    }

    /**
     * Something failed.
     *
     * @param times how often in this hour, with this time
     */
    record Counted(int times, Worth worth) {}

    /** Counts it. */
    Counted count(String what) {
        int times = times(what);
        if (!isPowerOfTen(times)) {
            return new Counted(times, Worth.NOTHING);
        }
        int lines = times("lines");
        return new Counted(
                times,
                lines <= MOST_LINES ? Worth.A_LINE : lines == MOST_LINES + 1 ? Worth.THE_LAST_LINE : Worth.NOTHING);
    }

    private static boolean isPowerOfTen(int times) {
        return times == 1 || (times % 10 == 0 && isPowerOfTen(times / 10));
    }

    private int times(String what) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        String id = hour + " " + what;
        for (int race = 1; ; race++) {
            try {
                return global.write(session -> {
                    FailureCount known = session.find(FailureCount.class, id, LockModeType.PESSIMISTIC_WRITE);
                    FailureCount count = known == null ? new FailureCount(id, hour) : known;
                    int times = count.again();
                    session.persist(count);
                    session.flush();
                    return times;
                });
            } catch (ConstraintViolationException somebodyElseWasFirst) {
                if (race == RACES) {
                    throw somebodyElseWasFirst;
                }
            }
        }
    }

    /** Forgets the hours that are over. */
    void removeExpired() {
        global.write(session -> session.createMutationQuery("delete from FailureCount where since < :then")
                .setParameter("then", clock.instant().minus(Duration.ofHours(2)))
                .executeUpdate());
    }
}
