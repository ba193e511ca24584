package nl.schoolplein.api;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A pupil leaves the school. It is told when somebody says so, which can be long before the day; who stays after all is told
 * as a {@link PupilJoined}.
 *
 * @param pupil the pupil's id
 * @param on the first day on which the pupil is not at the school any more
 * @since 1.0
 */
public record PupilLeft(UUID pupil, LocalDate on) {
    /** {@code portal/pupil-left/1}. */
    public static final EventType<PupilLeft> TYPE = EventType.of("portal/pupil-left/1", PupilLeft.class);
}
