package nl.schoolplein.samples.schoolfruit;

import java.util.UUID;

/** What this plugin reads of the event {@code lost-property/thing-found/1}; the other plugin need not be there. */
record ThingFound(UUID thing, String kind) {}
