package nl.schoolplein.portal.switchboard;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planned change of a module at a school; also one whose moment has come.
 *
 * @param version changes with every change of the step
 * @param from the moment from which on it holds
 * @param groups the groups of a pilot
 * @param reason why, as the administrator wrote it
 */
public record Step(
        UUID id,
        int version,
        Instant from,
        ModuleState state,
        Set<UUID> groups,
        @Nullable String reason) {}
