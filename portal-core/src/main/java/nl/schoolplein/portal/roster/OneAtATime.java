package nl.schoolplein.portal.roster;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.schoolplein.portal.school.School;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** One import at a time for a school: in this process by turns, in others on the same data by the database. */
final class OneAtATime {
    /** Who undoes an import as soon as it is seen comes while it still tidies up: that is no reason to refuse. */
    private static final long MOMENT = 2;

    private final Map<UUID, Semaphore> turns = new ConcurrentHashMap<>();

    /** Does it, or refuses if another one runs and does not end in a moment. */
    <T> T alone(School school, Supplier<T> work) {
        Semaphore turn = turns.computeIfAbsent(school.id(), first -> new Semaphore(1));
        if (!taken(turn)) {
            throw new RosterException.Overtaken("roster.already-running");
        }
        try {
            return work.get();
        } catch (OptimisticLockException | ConstraintViolationException overtaken) {
            throw new RosterException.Overtaken("roster.already-running");
        } catch (PersistenceException failed) {
            throw locked(failed) ? new RosterException.Overtaken("roster.already-running") : failed;
        } finally {
            turn.release();
        }
    }

    private static boolean taken(Semaphore turn) {
        try {
            return turn.tryAcquire(MOMENT, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean locked(PersistenceException failed) {
        return failed instanceof LockTimeoutException
                || failed instanceof PessimisticLockException
                || failed instanceof LockAcquisitionException;
    }
}
