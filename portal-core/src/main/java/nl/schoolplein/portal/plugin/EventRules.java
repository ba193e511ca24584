package nl.schoolplein.portal.plugin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.schoolplein.api.EventType;
import nl.schoolplein.api.PersonsMerged;
import nl.schoolplein.api.PupilJoined;
import nl.schoolplein.api.PupilLeft;
import nl.schoolplein.api.PupilMoved;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.portal.event.EventJson;
import nl.schoolplein.portal.event.EventSchema;

/** What a module may register for the background: events of its own, with their schemas, and nothing that needs a viewer. */
final class EventRules {
    private static final String PORTAL = "portal";

    private static final Set<String> OF_PORTAL =
            Set.of(PupilJoined.TYPE.id(), PupilMoved.TYPE.id(), PupilLeft.TYPE.id(), PersonsMerged.TYPE.id());

    private EventRules() {}

    /**
     * Looks at what a plugin contributes.
     *
     * @throws BrokenPluginException with what is wrong, by its name
     */
    static void check(Manifest manifest, ClassLoader loader, Contribution contribution, EventJson json)
            throws BrokenPluginException {
        for (EventType<?> type : contribution.publishes.values()) {
            if (!type.publisher().equals(manifest.id())) {
                throw new BrokenPluginException("publishes " + type.id() + ", which does not begin with its own id "
                        + manifest.id() + "/: it is an event of somebody else");
            }
            schema(type, loader, json);
        }
        for (Hears<?> one : contribution.listeners) {
            if (one.type().publisher().equals(PORTAL)
                    && !OF_PORTAL.contains(one.type().id())) {
                throw new BrokenPluginException(
                        "listens to " + one.type().id() + ", which this portal does not publish");
            }
            EventSchema.of(one.type().payload());
        }
        List<Class<?>> unseen = new ArrayList<>(contribution.jobs.values());
        contribution.listeners.forEach(one -> unseen.add(one.listener()));
        unseen.addAll(contribution.checks);
        for (Class<?> type : unseen) {
            refuseViewer(type);
        }
    }

    private static void schema(EventType<?> type, ClassLoader loader, EventJson json) throws BrokenPluginException {
        try (InputStream file = loader.getResourceAsStream(type.schema())) {
            if (file == null) {
                throw new BrokenPluginException("publishes " + type.id() + " without its schema, " + type.schema());
            }
            JsonNode schema = json.schema(file);
            List<String> differences = EventSchema.differences(type.payload(), schema);
            if (!differences.isEmpty()) {
                throw new BrokenPluginException("has a schema " + type.schema() + " that does not say the same as "
                        + type.payload().getSimpleName() + ": " + String.join("; ", differences));
            }
        } catch (IOException unreadable) {
            throw new BrokenPluginException(
                    "has a schema " + type.schema() + " that cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static void refuseViewer(Class<?> type) throws BrokenPluginException {
        for (Class<?> part = type; part != null && part != Object.class; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                if (field.getType() == Viewer.class && field.isAnnotationPresent(Inject.class)) {
                    throw new BrokenPluginException("has a Viewer in " + type.getSimpleName()
                            + ": nobody is looking when it is called in the background");
                }
            }
        }
    }
}
