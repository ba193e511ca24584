package nl.schoolplein.portal.event;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Batch;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.AfterCompletionCallback;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;

/** Where what happened is written for those who listen, in the transaction in which it happens. */
public final class EventOutbox {
    /** The most characters of JSON that an event may have. */
    public static final int LONGEST = 10_000;

    private static final String LISTENERS = "select l.module, l.listener from portal.event_listener l"
            + " join portal.offer o on o.module = l.module and o.school = :school where l.event_type = :type"
            + " order by l.module, l.listener";

    private static final String INSERT = "insert into portal.event_delivery"
            + " (event, event_type, school, payload, at_time, due_at, module, listener, tries, dead)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, 0, false)";

    private final Clock clock;
    private final Map<SharedSessionContractImplementor, Map<String, List<String>>> gathered = new ConcurrentHashMap<>();
    private volatile Consumer<Set<String>> whenCommitted = modules -> {};

    private record Listening(String module, String listener) {}

    /** By this clock. */
    public EventOutbox(Clock clock) {
        this.clock = clock;
    }

    /** Calls this with the modules that have something to hear, when that is committed. */
    public void whenCommitted(Consumer<Set<String>> listener) {
        whenCommitted = listener;
    }

    /**
     * Adds an event to those that are written just before the commit, with those of the same type.
     *
     * @param in a session within a school, on any schema, in a transaction that writes
     * @param type publisher, name and version
     * @param payload what it tells, as JSON
     */
    public void add(SharedSessionContractImplementor in, String type, String payload) {
        if (payload.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "an event " + type + " of " + payload.length() + " characters is longer than " + LONGEST);
        }
        gathered.computeIfAbsent(in, first -> {
                    var callbacks = in.getTransactionCompletionCallbacks();
                    callbacks.registerCallback((BeforeCompletionCallback) session ->
                            gathered.getOrDefault(session, Map.of()).forEach((one, all) -> write(session, one, all)));
                    callbacks.registerCallback((AfterCompletionCallback) (committed, ended) -> gathered.remove(ended));
                    return new LinkedHashMap<>();
                })
                .computeIfAbsent(type, first -> new ArrayList<>())
                .add(payload);
    }

    /**
     * Writes events of one type, for all that listen at the school.
     *
     * @param in a session within a school, in a transaction that writes
     * @param payloads what each of them tells, as JSON
     */
    void write(SharedSessionContractImplementor in, String type, List<String> payloads) {
        UUID school = (UUID) in.getTenantIdentifierValue();
        List<Listening> listeners = listeners(in, type, school);
        if (listeners.isEmpty() || payloads.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<List<Object>> rows = new ArrayList<>();
        for (String payload : payloads) {
            UUID event = UUID.randomUUID();
            listeners.forEach(
                    one -> rows.add(List.of(event, type, school, payload, now, now, one.module(), one.listener())));
        }
        Batch.each(in, INSERT, rows);
        Set<String> modules = listeners.stream().map(Listening::module).collect(Collectors.toUnmodifiableSet());
        in.getTransactionCompletionCallbacks().registerCallback((AfterCompletionCallback) (committed, ended) -> {
            if (committed) {
                whenCommitted.accept(modules);
            }
        });
    }

    private static List<Listening> listeners(SharedSessionContractImplementor in, String type, UUID school) {
        return in
                .createNativeQuery(LISTENERS, Object[].class)
                .setParameter("school", school)
                .setParameter("type", type)
                .list()
                .stream()
                .map(row -> new Listening((String) row[0], (String) row[1]))
                .toList();
    }
}
