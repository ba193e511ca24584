package nl.schoolplein.portal.file;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.portal.data.HeldFiles;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.AfterCompletionCallback;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Counts which rows hold which files, in the transaction that changes the rows and without the module knowing: the sums
 * of a transaction are written just before its commit, and rolled back with it.
 */
final class FileUses implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {
    private static final long serialVersionUID = 1;

    private final transient Clock clock;

    /** What a transaction under way has changed: hash → more or fewer rows. */
    private final transient Map<SharedSessionContractImplementor, Map<String, Integer>> changes =
            new ConcurrentHashMap<>();

    FileUses(Clock clock) {
        this.clock = clock;
    }

    /** Counts from now on. */
    void watch(SessionFactory factory) {
        EventListenerRegistry listeners = factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
    }

    /** Counts what the rows of the session's school hold now. */
    static Map<String, KeptFiles.Held> count(Session session) {
        Map<String, KeptFiles.Held> held = new HashMap<>();
        for (HeldFiles.Place place : HeldFiles.in(session.getSessionFactory())) {
            String file = "e." + place.attribute();
            session.createSelectionQuery(
                            "select %1$s.hash, count(*), max(%1$s.size) from %2$s e where %1$s.hash is not null group by %1$s.hash"
                                    .formatted(file, place.entity()),
                            Object[].class)
                    .list()
                    .forEach(row -> held.merge(
                            (String) row[0],
                            new KeptFiles.Held((Long) row[1], (Long) row[2]),
                            (one, other) -> new KeptFiles.Held(one.uses() + other.uses(), one.size())));
        }
        return held;
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        changed(event.getSession(), event.getState(), 1);
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        changed(event.getSession(), event.getOldState(), -1);
        changed(event.getSession(), event.getState(), 1);
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        changed(event.getSession(), event.getDeletedState(), -1);
    }

    private void changed(SharedSessionContractImplementor session, Object[] state, int by) {
        for (Object value : state) {
            if (value instanceof StoredFile file) {
                of(session).merge(file.hash(), by, Integer::sum);
            }
        }
    }

    private Map<String, Integer> of(SharedSessionContractImplementor session) {
        return changes.computeIfAbsent(session, first -> {
            var callbacks = session.getTransactionCompletionCallbacks();
            callbacks.registerCallback((BeforeCompletionCallback) this::write);
            callbacks.registerCallback((AfterCompletionCallback) (committed, ended) -> changes.remove(ended));
            return new TreeMap<>();
        });
    }

    private void write(SharedSessionContractImplementor session) {
        Map<String, Integer> changed = new TreeMap<>(changes.getOrDefault(session, Map.of()));
        changed.values().removeIf(by -> by == 0);
        if (changed.isEmpty()) {
            return;
        }
        List<String> kept = lock(session, changed);
        changed.forEach((hash, by) -> {
            if (by > 0 && !kept.contains(hash)) {
                throw new IllegalStateException("A row holds a file that this school's store does not keep: " + hash);
            }
        });
        Map<Integer, SortedSet<String>> sums = new TreeMap<>();
        changed.forEach(
                (hash, by) -> sums.computeIfAbsent(by, none -> new TreeSet<>()).add(hash));
        sums.forEach((by, hashes) -> add(session, by, hashes));
    }

    /** In the order of the hashes, always: two transactions with the same files wait for each other, and none is lost. */
    private static List<String> lock(SharedSessionContractImplementor session, Map<String, Integer> changed) {
        return session.createNativeQuery(
                        "select file_hash from portal.stored_file where school = :school and file_hash in (:hashes)"
                                + " order by file_hash for update",
                        String.class)
                .setParameter("school", session.getTenantIdentifierValue())
                .setParameterList("hashes", changed.keySet())
                .list();
    }

    private void add(SharedSessionContractImplementor session, int by, SortedSet<String> hashes) {
        session.createNativeMutationQuery("update portal.stored_file set uses = uses + :more, unused_since ="
                        + " case when uses + :more > 0 then null else cast(:now as timestamp(6) with time zone) end"
                        + " where school = :school and file_hash in (:hashes)")
                .setParameter("more", by)
                .setParameter("now", clock.instant())
                .setParameter("school", session.getTenantIdentifierValue())
                .setParameterList("hashes", hashes)
                .executeUpdate();
    }

    /** The sums go with the transaction; nothing is left to do after it. */
    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
