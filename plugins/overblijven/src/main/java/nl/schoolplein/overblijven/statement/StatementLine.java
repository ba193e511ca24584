package nl.schoolplein.overblijven.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** A line of a statement: a child's time of care, a correction of an earlier month, or a strip card that was bought. */
@Entity
public class StatementLine extends SchoolRow {
    @Column(nullable = false)
    private UUID statement;

    @Column(nullable = false)
    private UUID care;

    @Column(nullable = false, length = StripCard.LONGEST_NAME)
    private String careName;

    @About(name = "pupilName")
    private @Nullable UUID pupil;

    @Column(nullable = false, length = StripCard.LONGEST_NAME)
    private String pupilName;

    @Column(nullable = false)
    private LocalDate onDay;

    @Column(nullable = false)
    private int cents;

    @Column(nullable = false)
    private int strips;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private LineKind kind;

    @Column(nullable = false)
    private boolean correction;

    @Column(nullable = false)
    private Instant closed;

    /** For the persistence provider. */
    protected StatementLine() {}

    StatementLine(UUID statement, DraftLine line, Instant closed) {
        this.statement = statement;
        this.care = line.care();
        this.careName = line.careName();
        this.pupil = line.pupil();
        this.pupilName = line.pupilName();
        this.onDay = line.day();
        this.cents = line.cents();
        this.strips = line.strips();
        this.kind = line.kind();
        this.correction = line.correction();
        this.closed = closed;
    }

    UUID statement() {
        return statement;
    }

    DraftLine shown() {
        return new DraftLine(care, careName, pupil, pupilName, onDay, cents, strips, kind, correction);
    }
}
