package nl.schoolplein.absences.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.absences.SchoolHours.Part;
import org.jspecify.annotations.Nullable;

/** That the register was changed: who did it, when, from what to what. */
@Entity
public class MarkStep extends Deed {
    @Column(nullable = false)
    private LocalDate onDay;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Part part;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Mark.@Nullable State beforeIt;

    private @Nullable LocalTime arrivedBefore;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Mark.State afterIt;

    private @Nullable LocalTime arrivedAfter;

    /** For the persistence provider. */
    protected MarkStep() {}

    MarkStep(@Nullable Mark before, Mark.State after, @Nullable LocalTime arrived, Mark about, Hand hand) {
        super(about.pupil(), hand);
        this.onDay = about.onDay();
        this.part = about.part();
        this.beforeIt = before == null ? null : before.state();
        this.arrivedBefore = before == null ? null : before.arrived();
        this.afterIt = after;
        this.arrivedAfter = arrived;
    }

    /** The day of the register. */
    public LocalDate onDay() {
        return onDay;
    }

    /** The half of the day. */
    public Part part() {
        return part;
    }

    /** What stood there before; null if nobody had ticked anything. */
    public Mark.@Nullable State before() {
        return beforeIt;
    }

    /** When the pupil came by what stood there before. */
    public @Nullable LocalTime arrivedBefore() {
        return arrivedBefore;
    }

    /** What it says since. */
    public Mark.State after() {
        return afterIt;
    }

    /** When the pupil came by what it says since. */
    public @Nullable LocalTime arrivedAfter() {
        return arrivedAfter;
    }
}
