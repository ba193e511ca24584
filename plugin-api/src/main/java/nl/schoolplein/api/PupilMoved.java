package nl.schoolplein.api;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A pupil has a home group: the first one, or another one than before. It is told when somebody says so, which can be long
 * before the day.
 *
 * @param pupil the pupil's id
 * @param group the group's id
 * @param from the first day in the group
 * @since 1.0
 */
public record PupilMoved(UUID pupil, UUID group, LocalDate from) {
    /** {@code portal/pupil-moved/1}. */
    public static final EventType<PupilMoved> TYPE = EventType.of("portal/pupil-moved/1", PupilMoved.class);
}
