package nl.schoolplein.portal.visit;

import java.time.Instant;
import java.util.UUID;

/**
 * An administrator looks at the school as a guardian sees it.
 *
 * @param guardian the guardian's id
 * @param name the guardian's name
 * @param until when it is over by itself
 */
public record Viewing(UUID guardian, String name, Instant until) {}
