package nl.schoolplein.samples.lostproperty;

import java.util.UUID;
import nl.schoolplein.api.EventType;

/** Something was found. Others know it by its schema, in the jar. */
record ThingFound(UUID thing, Kind kind) {
    static final EventType<ThingFound> TYPE = EventType.of("lost-property/thing-found/1", ThingFound.class);
}
