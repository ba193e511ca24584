package nl.schoolplein.portal.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;

/** What listeners have still to hear, and who they are. */
public final class Deliveries {
    /** How long an event waits for a module that is off, and how long one that nobody could hear is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final Transactions global;
    private final Clock clock;

    /** On the global tables. */
    public Deliveries(Transactions global, Clock clock) {
        this.global = global;
        this.clock = clock;
    }

    /** From now on a module listens to exactly this. What it would have heard otherwise goes. */
    public void listens(String module, Set<Hearing.Key> wanted) {
        Set<Hearing.Key> known = global.read(
                session -> hearing(session, module).stream().map(Hearing::key).collect(Collectors.toSet()));
        if (known.equals(wanted)) {
            return;
        }
        global.write(session -> {
            Set<Hearing.Key> missing = new HashSet<>(wanted);
            for (Hearing row : hearing(session, module)) {
                if (!missing.remove(row.key())) {
                    session.remove(row);
                }
            }
            missing.forEach(key -> session.persist(new Hearing(key)));
            session.flush();
            return session.createMutationQuery("delete from Delivery d where d.module = :module and not exists"
                            + " (select 1 from Hearing h where h.module = d.module and h.type = d.type"
                            + " and h.listener = d.listener)")
                    .setParameter("module", module)
                    .executeUpdate();
        });
    }

    private static List<Hearing> hearing(Session session, String module) {
        return session.createSelectionQuery("from Hearing where module = :module", Hearing.class)
                .setParameter("module", module)
                .list();
    }

    /** At which schools a module has something to hear by now. */
    public Set<UUID> schools(String module) {
        return global.read(session -> Set.copyOf(session.createSelectionQuery(
                        "select distinct school from Delivery where module = :module and dead = false and due <= :now",
                        UUID.class)
                .setParameter("module", module)
                .setParameter("now", clock.instant())
                .list()));
    }

    /**
     * What a module has to hear by now at some schools, in the order in which it was published; without those behind one that
     * failed and is tried again later.
     */
    public List<Delivery> due(String module, Collection<UUID> schools, int most) {
        return global.read(session -> session.createSelectionQuery(
                        "from Delivery d where d.module = :module and d.dead = false and d.due <= :now and d.at > :oldest"
                                + " and d.school in :schools and not exists (select 1 from Delivery f"
                                + " where f.module = d.module and f.listener = d.listener and f.type = d.type"
                                + " and f.school = d.school and f.dead = false and f.due > :now"
                                + " and f.tries between 1 and :patience) order by d.number",
                        Delivery.class)
                .setParameter("module", module)
                .setParameter("now", clock.instant())
                .setParameter("oldest", clock.instant().minus(KEPT))
                .setParameter("patience", Delivery.TOLD_IN_ORDER - 1)
                .setParameterList("schools", schools)
                .setMaxResults(most)
                .list());
    }

    /**
     * Takes one, in the transaction in which it is heard: if that commits it is gone, whatever happens to the portal. Nobody
     * takes one that somebody else has in hand.
     *
     * @param in a session on any schema
     * @return whether it was there to be taken
     */
    public static boolean take(Session in, long number) {
        boolean there = !in.createNativeQuery(
                        "select number from portal.event_delivery where number = :number and dead = false"
                                + " for update skip locked",
                        Long.class)
                .setParameter("number", number)
                .list()
                .isEmpty();
        if (there) {
            in.createNativeMutationQuery("delete from portal.event_delivery where number = :number")
                    .setParameter("number", number)
                    .executeUpdate();
        }
        return there;
    }

    /** It was not heard; it is tried again later, or is dead from now on. Nothing if somebody else has it in hand. */
    public Optional<Delivery> failed(long number, String why) {
        return global.write(session -> locked(session, number).map(row -> {
            row.failed(why, now());
            return row;
        }));
    }

    private static Optional<Delivery> locked(Session session, long number) {
        return session
                .createNativeQuery(
                        "select * from portal.event_delivery where number = :number for update skip locked",
                        Delivery.class)
                .setParameter("number", number)
                .list()
                .stream()
                .findFirst();
    }

    /** Those that are not tried any more, the newest first. */
    public List<Delivery> dead(int most) {
        return global.read(session -> session.createSelectionQuery(
                        "from Delivery where dead = true order by due desc, number desc", Delivery.class)
                .setMaxResults(most)
                .list());
    }

    /** Tells a dead one again; false if it is not dead any more. */
    public boolean again(long number) {
        return global.write(session -> dead(session, number)
                .map(row -> {
                    row.again(now());
                    return true;
                })
                .orElse(false));
    }

    /** Lets go of a dead one; false if it is not dead any more. */
    public boolean drop(long number) {
        return global.write(session -> dead(session, number)
                .map(row -> {
                    session.remove(row);
                    return true;
                })
                .orElse(false));
    }

    private static Optional<Delivery> dead(Session session, long number) {
        return session
                .createSelectionQuery("from Delivery where number = :number and dead = true", Delivery.class)
                .setParameter("number", number)
                .list()
                .stream()
                .findFirst();
    }

    /** Lets go of all that waited in vain for too long. */
    public int forgetOld() {
        return global.write(session -> session.createMutationQuery(
                        "delete from Delivery where (dead = false and at < :old) or (dead = true and due < :old)")
                .setParameter("old", clock.instant().minus(KEPT))
                .executeUpdate());
    }

    /** A plugin is gone: it listens no more, and what it had to hear goes. */
    public void forget(String module) {
        listens(module, Set.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
