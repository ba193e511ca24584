package nl.schoolplein.absences.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.absences.Deed;
import org.jspecify.annotations.Nullable;

/** That a pupil missed 16 hours in four lesson weeks without a valid reason, and what the school says it did about it. */
@Entity
public class Warning extends Deed {
    /** The Monday of the first of the four weeks. */
    @Column(nullable = false)
    private LocalDate firstWeek;

    @Column(nullable = false)
    private LocalDate reachedOn;

    @Column(nullable = false)
    private int minutes;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private @Nullable Dealt dealt;

    /** What the school says it did. */
    public enum Dealt {
        /** Somebody reported it to the municipality, outside of this program. */
        REPORTED,
        /** It turned out that there was a valid reason. */
        EXCUSED
    }

    /** For the persistence provider. */
    protected Warning() {}

    Warning(UUID pupil, LocalDate firstWeek, LocalDate reachedOn, int minutes, Hand hand) {
        super(pupil, hand);
        this.firstWeek = firstWeek;
        this.reachedOn = reachedOn;
        this.minutes = minutes;
    }

    LocalDate firstWeek() {
        return firstWeek;
    }

    LocalDate reachedOn() {
        return reachedOn;
    }

    int minutes() {
        return minutes;
    }

    @Nullable
    Dealt dealt() {
        return dealt;
    }

    void dealt(Dealt how, Hand hand) {
        dealt = how;
        again(hand);
    }
}
