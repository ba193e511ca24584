package nl.schoolplein.overblijven.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody wants a child to come on a day.
 *
 * @param group the child's group on that day
 * @param guardian who pays
 * @param cents the price
 * @param pattern the weekly pattern it is of
 */
public record Wish(
        UUID pupil,
        UUID group,
        LocalDate day,
        @Nullable UUID guardian,
        Source source,
        int cents,
        @Nullable UUID pattern,
        Instant at) {}
