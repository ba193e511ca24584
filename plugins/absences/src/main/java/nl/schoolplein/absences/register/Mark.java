package nl.schoolplein.absences.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.absences.SchoolHours.Part;
import org.jspecify.annotations.Nullable;

/** What the teacher saw of a pupil in a half of a day. Where there is none, the pupil is there, or is reported. */
@Entity
public class Mark extends Deed {
    @Column(nullable = false)
    private LocalDate onDay;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Part part;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private State state;

    private @Nullable LocalTime arrived;

    @Column(nullable = false)
    private Instant tappedAt;

    /** What was seen. */
    public enum State {
        /** The pupil is there. */
        PRESENT,
        /** The pupil is not there. */
        ABSENT,
        /** The pupil came late. */
        LATE
    }

    /** For the persistence provider. */
    protected Mark() {}

    Mark(UUID pupil, LocalDate day, Part part, State state, @Nullable LocalTime arrived, Instant tapped, Hand hand) {
        super(pupil, hand);
        this.onDay = day;
        this.part = part;
        this.state = state;
        this.arrived = arrived;
        this.tappedAt = tapped.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The day. */
    public LocalDate onDay() {
        return onDay;
    }

    /** The half of the day. */
    public Part part() {
        return part;
    }

    /** What was seen. */
    public State state() {
        return state;
    }

    /** When a pupil came who is late. */
    public @Nullable LocalTime arrived() {
        return arrived;
    }

    /** Whether it was tapped before this. */
    boolean isBefore(Instant tapped) {
        return tappedAt.isBefore(tapped.truncatedTo(ChronoUnit.MILLIS));
    }

    void becomes(State other, @Nullable LocalTime time, Instant tapped, Hand hand) {
        state = other;
        arrived = time;
        tappedAt = tapped.truncatedTo(ChronoUnit.MILLIS);
        again(hand);
    }
}
