package nl.schoolplein.portal.secret;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.schoolplein.portal.data.SealedColumn;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.LockMode;
import org.hibernate.Session;

/**
 * Replaces keys while the portal serves. A new key of a school, or of the portal itself, is added, then all rows are sealed
 * with it, in batches; the old one stays as long as some portal may use it, and goes with the next rotation, so that all can
 * be read throughout.
 */
public final class KeyRotation {
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    /** Longer than a portal that shares the database goes on with the key that it knows. */
    private static final Duration OLD_IN_USE = Secrets.KNOWN_EVERYWHERE.multipliedBy(10);

    private final Secrets secrets;
    private final Sealed ofPortal;
    private final Sealed ofSchools;
    private final PluginSeals plugins;
    private final Clock clock;

    /**
     * What is sealed.
     *
     * @param rows the transactions on its tables
     * @param entities those with sealed values
     */
    public record Sealed(Transactions rows, List<Class<? extends SealedRow>> entities) {}

    /**
     * Of the keys with which rows of the portal itself and of the schools are sealed.
     *
     * @param ofPlugins the columns of plugins that are sealed
     */
    public KeyRotation(
            Secrets secrets, Sealed ofPortal, Sealed ofSchools, Supplier<List<SealedColumn>> ofPlugins, Clock clock) {
        this.secrets = secrets;
        this.ofPortal = ofPortal;
        this.ofSchools = ofSchools;
        this.plugins = new PluginSeals(ofSchools.rows(), ofPlugins, secrets);
        this.clock = clock;
    }

    /**
     * Replaces the key of an owner.
     *
     * @param owner the school, or {@link Secrets#PORTAL}
     * @return how many rows were looked at
     */
    public int rotate(UUID owner) {
        reseal(owner); // if the last rotation was broken off
        secrets.replace(owner, (before, since) -> {
            boolean unused = since.plus(OLD_IN_USE).isBefore(clock.instant());
            return unused ? before.withoutOld().renewed() : before.renewed();
        });
        return reseal(owner);
    }

    /**
     * Replaces the master key, and wraps the keys of all schools with the new one.
     *
     * @return how many schools' keys there are
     */
    public int rotateMaster() {
        return secrets.masters().replace();
    }

    private int reseal(UUID owner) {
        Sealed sealed = owner.equals(Secrets.PORTAL) ? ofPortal : ofSchools;
        int own = sealed.entities().stream()
                .mapToInt(entity -> resealAll(owner, sealed.rows(), entity))
                .sum();
        return owner.equals(Secrets.PORTAL) ? own : own + plugins.reseal(owner);
    }

    private <R extends SealedRow> int resealAll(UUID owner, Transactions rows, Class<R> entity) {
        int seen = 0;
        UUID last = FIRST;
        List<UUID> done;
        do {
            UUID after = last;
            Function<Session, List<UUID>> work = session -> batch(session, owner, entity, after);
            done = owner.equals(Secrets.PORTAL) ? rows.write(work) : rows.write(owner, work);
            seen += done.size();
            last = done.isEmpty() ? last : done.get(done.size() - 1);
        } while (done.size() == BATCH);
        return seen;
    }

    /** Held while they are sealed again: what somebody saves at the same moment comes after it or before it. */
    private <R extends SealedRow> List<UUID> batch(Session session, UUID owner, Class<R> entity, UUID after) {
        List<R> found = session.createSelectionQuery(
                        "from " + entity.getSimpleName() + " r where id(r) > :after order by id(r)", entity)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .list();
        found.forEach(row -> row.reseal((field, value) -> secrets.again(owner, field, value)));
        return found.stream().map(row -> (UUID) session.getIdentifier(row)).toList();
    }
}
