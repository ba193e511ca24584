package nl.schoolplein.portal.plugin;

import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.EventType;
import nl.schoolplein.api.Listener;
import nl.schoolplein.portal.event.EventJson;
import nl.schoolplein.portal.mount.Mount;

/** A listener that a module registered, and the type with the module's own record. */
record Hears<T extends Record>(EventType<T> type, Class<? extends Listener<T>> listener) {

    /** Tells a new listener. */
    void tell(Mount mount, EventJson json, UUID event, Instant at, String written) throws Exception {
        mount.make(listener).on(new Event<>(event, at, json.read(type, written)));
    }
}
