package nl.schoolplein.samples.schoolfruit;

import java.util.UUID;

/** The event {@code lost-property/thing-gone/1}. */
record ThingGone(UUID thing) {}
