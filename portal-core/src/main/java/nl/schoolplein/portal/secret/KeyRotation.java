package nl.schoolplein.portal.secret;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.LockMode;
import org.hibernate.Session;

/**
 * Replaces keys while the portal serves. A new key of a school is added, then all rows are sealed with it, in batches; the
 * old one stays as long as some portal may use it, and goes with the next rotation, so that all can be read throughout.
 */
public final class KeyRotation {
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    /** Longer than a portal that shares the database goes on with the key that it knows. */
    private static final Duration OLD_IN_USE = Secrets.KNOWN_EVERYWHERE.multipliedBy(10);

    private final Secrets secrets;
    private final Transactions rows;
    private final Clock clock;
    private final List<Class<? extends SchoolRow>> sealed;

    /** Of the keys with which the rows of these entities are sealed; each is a {@link SealedRow}. */
    public KeyRotation(Secrets secrets, Transactions rows, Clock clock, List<Class<? extends SchoolRow>> sealed) {
        this.secrets = secrets;
        this.rows = rows;
        this.clock = clock;
        this.sealed = sealed;
    }

    /**
     * Replaces the key of a school.
     *
     * @return how many rows were looked at
     */
    public int rotate(UUID school) {
        reseal(school); // if the last rotation was broken off
        secrets.replace(school, (before, since) -> {
            boolean unused = since.plus(OLD_IN_USE).isBefore(clock.instant());
            return unused ? before.withoutOld().renewed() : before.renewed();
        });
        return reseal(school);
    }

    /**
     * Replaces the master key, and wraps the keys of all schools with the new one.
     *
     * @return how many schools' keys there are
     */
    public int rotateMaster() {
        return secrets.masters().replace();
    }

    private int reseal(UUID school) {
        return sealed.stream().mapToInt(entity -> resealAll(school, entity)).sum();
    }

    private <R extends SchoolRow> int resealAll(UUID school, Class<R> entity) {
        int seen = 0;
        UUID last = FIRST;
        List<UUID> done;
        do {
            UUID after = last;
            done = rows.write(school, session -> batch(session, school, entity, after));
            seen += done.size();
            last = done.isEmpty() ? last : done.get(done.size() - 1);
        } while (done.size() == BATCH);
        return seen;
    }

    /** Held while they are sealed again: what somebody saves at the same moment comes after it or before it. */
    private <R extends SchoolRow> List<UUID> batch(Session session, UUID school, Class<R> entity, UUID after) {
        List<R> found = session.createSelectionQuery(
                        "from " + entity.getSimpleName() + " where id > :after order by id", entity)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .list();
        found.forEach(row -> {
            if (row instanceof SealedRow values) {
                values.reseal((field, value) -> secrets.again(school, field, value));
            }
        });
        return found.stream().map(SchoolRow::id).toList();
    }
}
