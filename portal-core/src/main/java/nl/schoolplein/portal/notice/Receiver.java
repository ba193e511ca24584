package nl.schoolplein.portal.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A person who is told something, as it becomes a row.
 *
 * @param concerns addresses, one of which is in the reach of the person as long as they may see it
 * @param mailAt when it is to be mailed; nothing if it is not
 */
record Receiver(
        UUID thing,
        String kind,
        UUID person,
        Set<UUID> concerns,
        String path,
        String filledIn,
        Instant from,
        Optional<Instant> until,
        Optional<Instant> mailAt) {}
