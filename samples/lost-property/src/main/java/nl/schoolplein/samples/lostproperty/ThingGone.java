package nl.schoolplein.samples.lostproperty;

import java.util.UUID;
import nl.schoolplein.api.EventType;

/** It is not there any more: somebody came for it, or it had been there too long. */
record ThingGone(UUID thing) {
    static final EventType<ThingGone> TYPE = EventType.of("lost-property/thing-gone/1", ThingGone.class);
}
