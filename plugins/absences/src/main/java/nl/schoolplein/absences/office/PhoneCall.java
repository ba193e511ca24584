package nl.schoolplein.absences.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.absences.Deed;

/** That the school called about a pupil who was missing, and what came of it. */
@Entity
public class PhoneCall extends Deed {
    @Column(nullable = false)
    private LocalDate onDay;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Outcome outcome;

    /** What came of a call. */
    public enum Outcome {
        /** Nobody answered. */
        NO_ANSWER,
        /** The pupil is ill: it is reported so. */
        ILL,
        /** The pupil is on its way. */
        ON_WAY,
        /** The guardian did not know that the pupil was not at school. */
        UNKNOWN,
        /** Something else that is no valid reason. */
        NO_REASON
    }

    /** For the persistence provider. */
    protected PhoneCall() {}

    PhoneCall(UUID pupil, LocalDate onDay, Outcome outcome, Hand hand) {
        super(pupil, hand);
        this.onDay = onDay;
        this.outcome = outcome;
    }

    /** The day on which the pupil was missing. */
    public LocalDate onDay() {
        return onDay;
    }

    /** What came of it. */
    public Outcome outcome() {
        return outcome;
    }
}
