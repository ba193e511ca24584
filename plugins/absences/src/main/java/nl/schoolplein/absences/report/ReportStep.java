package nl.schoolplein.absences.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.absences.Deed;
import org.jspecify.annotations.Nullable;

/** What became of a report, and who did it: its trace. */
@Entity
public class ReportStep extends Deed {
    @Column(nullable = false)
    private UUID report;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private What what;

    private @Nullable LocalDate about;

    /** What was done. */
    public enum What {
        /** Reported. */
        REPORTED,
        /** Said on a later day that it is still so. */
        STILL,
        /** Better: back on the day that it is about. */
        BACK,
        /** Other days or times. */
        CHANGED,
        /** It was a mistake. */
        WITHDRAWN
    }

    /** For the persistence provider. */
    protected ReportStep() {}

    ReportStep(Report report, What what, @Nullable LocalDate about, Hand hand) {
        super(report.pupil(), hand);
        this.report = report.id();
        this.what = what;
        this.about = about;
    }

    UUID report() {
        return report;
    }

    What what() {
        return what;
    }

    /** The day that it is about; for a change, the last day that it had before. */
    @Nullable
    LocalDate day() {
        return about;
    }
}
