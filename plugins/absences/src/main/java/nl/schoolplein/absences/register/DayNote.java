package nl.schoolplein.absences.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.api.About;
import nl.schoolplein.api.Sealed;
import org.jspecify.annotations.Nullable;

/** What a guardian tells the teacher for one day ("oma haalt op"), and that the teacher has read it. */
@Entity
public class DayNote extends Deed {
    static final int LONGEST = 200;

    @Column(nullable = false)
    private LocalDate onDay;

    @Sealed
    @Column(nullable = false, length = 2048)
    private String said;

    @About(name = "seenAs")
    private @Nullable UUID seenBy;

    @Column(nullable = false, length = 10)
    private String seenAs;

    private @Nullable Instant seenAt;

    /** For the persistence provider. */
    protected DayNote() {}

    DayNote(UUID pupil, LocalDate onDay, String said, Hand hand) {
        super(pupil, hand);
        this.onDay = onDay;
        this.said = said;
        this.seenAs = "";
    }

    LocalDate onDay() {
        return onDay;
    }

    String said() {
        return said;
    }

    @Nullable
    UUID seenBy() {
        return seenBy;
    }

    @Nullable
    Instant seenAt() {
        return seenAt;
    }

    void seen(Hand hand) {
        seenBy = hand.person();
        seenAs = hand.as();
        seenAt = hand.at().truncatedTo(ChronoUnit.MILLIS);
    }
}
