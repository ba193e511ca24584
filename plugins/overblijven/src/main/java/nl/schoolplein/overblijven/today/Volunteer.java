package nl.schoolplein.overblijven.today;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

/** For which kind of care the pass of a volunteer is, on the day on which it was made. */
@Entity
public class Volunteer extends SchoolRow {
    @Column(nullable = false)
    private UUID pass;

    @Column(nullable = false)
    private UUID care;

    @Column(nullable = false)
    private LocalDate onDay;

    /** For the persistence provider. */
    protected Volunteer() {}

    Volunteer(UUID pass, UUID care, LocalDate onDay) {
        this.pass = pass;
        this.care = care;
        this.onDay = onDay;
    }

    UUID pass() {
        return pass;
    }

    UUID care() {
        return care;
    }

    LocalDate onDay() {
        return onDay;
    }
}
