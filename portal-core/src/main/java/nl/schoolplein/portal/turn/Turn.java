package nl.schoolplein.portal.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A turn of the school year that is prepared.
 *
 * @param from the day on which it takes effect
 * @param who who prepared it
 * @param movesUp whether the groups move up as an administrator decided; else it is a roster
 * @param problem the key of the reason why it could not take effect, if its day has come
 */
public record Turn(
        UUID id, LocalDate from, Instant preparedAt, String who, boolean movesUp, Optional<String> problem) {}
