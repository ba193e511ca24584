package nl.schoolplein.api.examples;

import java.util.UUID;
import nl.schoolplein.api.EventType;

public record ThingClaimed(UUID thing, UUID pupil) {
    static final EventType<ThingClaimed> TYPE = EventType.of("lost-property/thing-claimed/1", ThingClaimed.class);
}
