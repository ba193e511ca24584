package nl.schoolplein.portal.roster;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.schoolplein.portal.school.School;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/** One import at a time for a school: in this process by a set, in others on the same data by the database. */
final class OneAtATime {
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    /** Does it, or refuses if another one runs. */
    <T> T alone(School school, Supplier<T> work) {
        if (!running.add(school.id())) {
            throw new RosterException.Overtaken("roster.already-running");
        }
        try {
            return work.get();
        } catch (OptimisticLockException | ConstraintViolationException overtaken) {
            throw new RosterException.Overtaken("roster.already-running");
        } catch (PersistenceException failed) {
            throw locked(failed) ? new RosterException.Overtaken("roster.already-running") : failed;
        } finally {
            running.remove(school.id());
        }
    }

    private static boolean locked(PersistenceException failed) {
        return failed instanceof LockTimeoutException
                || failed instanceof PessimisticLockException
                || failed instanceof LockAcquisitionException;
    }
}
