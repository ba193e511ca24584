package nl.schoolplein.api;

import java.util.UUID;

/**
 * A pupil is known at the school: newly, or again after it had left. It may be there from a later day on; the home group
 * follows as a {@link PupilMoved}.
 *
 * @param pupil the pupil's id
 * @since 1.0
 */
public record PupilJoined(UUID pupil) {
    /** {@code portal/pupil-joined/1}. */
    public static final EventType<PupilJoined> TYPE = EventType.of("portal/pupil-joined/1", PupilJoined.class);
}
