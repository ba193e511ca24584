package nl.schoolplein.samples.lostproperty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;

/** Whose a thing is, and which guardian said so; a thing has one at most. It goes with either of them. */
@Entity
public class Claim extends SchoolRow {
    @Column(nullable = false)
    private UUID thing;

    @About
    @Column(nullable = false)
    private UUID pupil;

    @About
    @Column(nullable = false)
    private UUID guardian;

    @Column(nullable = false)
    private Instant claimed;

    /** For the persistence provider. */
    protected Claim() {}

    Claim(UUID thing, UUID pupil, UUID guardian, Instant claimed) {
        this.thing = thing;
        this.pupil = pupil;
        this.guardian = guardian;
        this.claimed = claimed;
    }

    UUID thing() {
        return thing;
    }

    UUID pupil() {
        return pupil;
    }

    UUID guardian() {
        return guardian;
    }

    Instant claimed() {
        return claimed;
    }
}
