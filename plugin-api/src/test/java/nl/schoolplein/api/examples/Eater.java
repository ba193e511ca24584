package nl.schoolplein.api.examples;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

@Entity
public class Eater extends SchoolRow {
    @About
    @Column(nullable = false)
    private UUID pupil;

    @Column(nullable = false)
    private boolean here;

    @Column
    private @Nullable Instant tapped;

    protected Eater() {} // for the persistence provider

    boolean here() {
        return here;
    }

    UUID pupil() {
        return pupil;
    }

    @Nullable
    Instant tapped() {
        return tapped;
    }

    void becomes(boolean nowHere, Instant at) {
        here = nowHere;
        tapped = at;
    }
}
