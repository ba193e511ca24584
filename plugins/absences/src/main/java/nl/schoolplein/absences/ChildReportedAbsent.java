package nl.schoolplein.absences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A child is not at school, for other modules: care that was booked may be offered to be cancelled.
 *
 * @param day the first day that it is about
 * @param until the end of the last day; null if the end is not known yet
 */
public record ChildReportedAbsent(
        UUID pupil, LocalDate day, @Nullable Instant until) {
    /** Its name to others. */
    public static final EventType<ChildReportedAbsent> TYPE =
            EventType.of("absences/child-reported-absent/1", ChildReportedAbsent.class);
}
