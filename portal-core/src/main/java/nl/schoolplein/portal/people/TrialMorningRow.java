package nl.schoolplein.portal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.IdOf;

/** A morning on which a child that is not a pupil yet comes to look (wenochtend). */
@Entity
@Table(name = "trial_morning")
public class TrialMorningRow extends SchoolRow {
    @IdOf(value = IdOf.What.PUPIL, once = "day", typed = true)
    @Column(nullable = false, updatable = false)
    private UUID pupil;

    @Column(name = "on_day", nullable = false, updatable = false)
    private LocalDate day;

    /** For the persistence provider. */
    protected TrialMorningRow() {}

    TrialMorningRow(UUID pupil, LocalDate day) {
        this.pupil = pupil;
        this.day = day;
    }

    UUID pupil() {
        return pupil;
    }

    LocalDate day() {
        return day;
    }
}
