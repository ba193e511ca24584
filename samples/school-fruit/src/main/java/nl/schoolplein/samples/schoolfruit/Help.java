package nl.schoolplein.samples.schoolfruit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;

/** A guardian comes to cut fruit, for the group of a child. */
@Entity
@Table(name = "help")
public class Help extends SchoolRow {
    @Column(nullable = false)
    private UUID fruitDay;

    @About
    @Column(nullable = false)
    private UUID pupil;

    @About
    @Column(nullable = false)
    private UUID guardian;

    @Column(nullable = false)
    private Instant said;

    /** For the persistence provider. */
    protected Help() {}

    Help(UUID fruitDay, UUID pupil, UUID guardian, Instant said) {
        this.fruitDay = fruitDay;
        this.pupil = pupil;
        this.guardian = guardian;
        this.said = said;
    }

    UUID fruitDay() {
        return fruitDay;
    }

    UUID pupil() {
        return pupil;
    }

    UUID guardian() {
        return guardian;
    }
}
