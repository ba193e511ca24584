package nl.schoolplein.absences.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.absences.SchoolHours.Part;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** "Lijst klopt": the register of a group was gone through. */
@Entity
public class ListDone extends SchoolRow {
    @Column(nullable = false)
    private UUID ofGroup;

    @Column(nullable = false)
    private LocalDate onDay;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Part part;

    @About(name = "doneAs")
    private @Nullable UUID doneBy;

    @Column(nullable = false, length = 10)
    private String doneAs;

    @Column(nullable = false)
    private Instant doneAt;

    /** For the persistence provider. */
    protected ListDone() {}

    ListDone(UUID ofGroup, LocalDate onDay, Part part, Deed.Hand hand) {
        this.ofGroup = ofGroup;
        this.onDay = onDay;
        this.part = part;
        this.doneBy = hand.person();
        this.doneAs = hand.as();
        this.doneAt = hand.at().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The group. */
    public UUID group() {
        return ofGroup;
    }

    /** The half of the day. */
    public Part part() {
        return part;
    }

    /** Who went through it; null if nobody knows any more. */
    public @Nullable UUID doneBy() {
        return doneBy;
    }

    /** When. */
    public Instant doneAt() {
        return doneAt;
    }
}
