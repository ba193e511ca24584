package nl.schoolplein.overblijven.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** A guardian's statement of a closed month, by one organisation. It never changes. */
@Entity
public class Statement extends SchoolRow {
    /** As it was called then; empty if it is the school. */
    @Column(nullable = false, length = 60)
    private String organisation;

    @Column(nullable = false)
    private LocalDate firstDay;

    @Column(nullable = false, length = 20)
    private String reference;

    @About(name = "guardianName")
    private @Nullable UUID guardian;

    @Column(nullable = false, length = StripCard.LONGEST_NAME)
    private String guardianName;

    @Column(nullable = false)
    private int cents;

    @Column(nullable = false)
    private int strips;

    @Column(nullable = false)
    private Instant closed;

    /** For the persistence provider. */
    protected Statement() {}

    Statement(String organisation, YearMonth month, String reference, Draft draft, Instant closed) {
        this.organisation = organisation;
        this.firstDay = month.atDay(1);
        this.reference = reference;
        this.guardian = draft.guardian();
        this.guardianName = draft.name();
        this.cents = draft.cents();
        this.strips = draft.strips();
        this.closed = closed;
    }

    String organisation() {
        return organisation;
    }

    YearMonth month() {
        return YearMonth.from(firstDay);
    }

    String reference() {
        return reference;
    }

    @Nullable
    UUID guardian() {
        return guardian;
    }

    String guardianName() {
        return guardianName;
    }

    int cents() {
        return cents;
    }

    int strips() {
        return strips;
    }

    Instant closed() {
        return closed;
    }
}
