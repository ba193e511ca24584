package nl.schoolplein.absences;

import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.EventType;

/**
 * A child that was reported absent is back, or was never away.
 *
 * @param day the first day back
 */
public record ChildBack(UUID pupil, LocalDate day) {
    /** Its name to others. */
    public static final EventType<ChildBack> TYPE = EventType.of("absences/child-back/1", ChildBack.class);
}
