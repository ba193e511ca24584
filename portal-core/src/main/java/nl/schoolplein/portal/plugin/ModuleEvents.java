package nl.schoolplein.portal.plugin;

import java.util.Map;
import nl.schoolplein.api.EventType;
import nl.schoolplein.api.Events;
import nl.schoolplein.portal.event.EventJson;
import nl.schoolplein.portal.event.EventOutbox;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** What a module tells others: into the transaction that it writes at this moment. */
final class ModuleEvents implements Events {
    private final String module;
    private final Map<String, EventType<?>> published;
    private final OpenWrite open;
    private final EventOutbox outbox;
    private final EventJson json;

    ModuleEvents(String module, Contribution contribution, OpenWrite open, EventOutbox outbox, EventJson json) {
        this.module = module;
        this.published = contribution.publishes;
        this.open = open;
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public <T extends Record> void publish(EventType<T> type, T what) {
        if (!type.equals(published.get(type.id()))) {
            throw new IllegalArgumentException(module + " did not register that it publishes " + type.id());
        }
        outbox.add(
                open.session()
                        .orElseThrow(() -> new IllegalStateException(
                                "an event is published inside of database.write, with what it tells of"))
                        .unwrap(SharedSessionContractImplementor.class),
                type.id(),
                json.written(what));
    }
}
