package nl.schoolplein.overblijven.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.EventType;
import org.jspecify.annotations.Nullable;

/** What the module for absences tells, as far as it matters here. */
public final class Absences {
    /** A child was reported absent. */
    public static final EventType<Absent> ABSENT = EventType.of("absences/child-reported-absent/1", Absent.class);

    /** It was not, or is not any more. */
    public static final EventType<Back> BACK = EventType.of("absences/child-back/1", Back.class);

    private Absences() {}

    /**
     * A child is absent.
     *
     * @param day the first day
     * @param until the end of the last day; null if it is that day, for all that is known
     */
    public record Absent(
            UUID pupil, LocalDate day, @Nullable Instant until) {}

    /**
     * A child is there again.
     *
     * @param day the first day on which it is
     */
    public record Back(UUID pupil, LocalDate day) {}
}
