package nl.schoolplein.api;

import java.util.UUID;

/**
 * A class of pupils with its teachers (groep).
 *
 * @param id its id
 * @param name as the school calls it, for example "Groep 3"
 * @since 1.0
 */
public record Group(UUID id, String name) {}
