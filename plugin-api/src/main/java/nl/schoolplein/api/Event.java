package nl.schoolplein.api;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened, as a {@link Listener} gets it.
 *
 * @param id the same for all who hear of it, and if it is told again
 * @param at when it was published
 * @param what what it tells
 * @since 1.0
 */
public record Event<T extends Record>(UUID id, Instant at, T what) {}
