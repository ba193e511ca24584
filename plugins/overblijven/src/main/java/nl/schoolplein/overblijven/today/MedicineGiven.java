package nl.schoolplein.overblijven.today;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.api.Sealed;
import nl.schoolplein.api.Tap;
import org.jspecify.annotations.Nullable;

/** A medicine that a child was given: what, when, and by whom. It is never changed; a mistake is struck out and stays to be seen. */
@Entity
public class MedicineGiven extends SchoolRow {
    static final int LONGEST_WHAT = 80;
    private static final int LONGEST_SEALED = 1000;
    static final int LONGEST_INITIALS = 8;

    @Column(nullable = false)
    private UUID care;

    @About
    @Column(nullable = false)
    private UUID pupil;

    @Column(nullable = false)
    private LocalDate onDay;

    @Sealed
    @Column(nullable = false, length = LONGEST_SEALED)
    private String what;

    @Column(nullable = false)
    private Instant given;

    @Column(nullable = false, length = LONGEST_INITIALS)
    private String initials;

    @Column(nullable = false)
    private UUID tap;

    private @Nullable Instant struckOut;

    /** For the persistence provider. */
    protected MedicineGiven() {}

    MedicineGiven(UUID care, UUID pupil, LocalDate onDay, String what, String initials, Tap tap) {
        this.care = care;
        this.pupil = pupil;
        this.onDay = onDay;
        this.what = what;
        this.given = tap.at();
        this.initials = initials;
        this.tap = tap.id();
    }

    UUID care() {
        return care;
    }

    UUID pupil() {
        return pupil;
    }

    String what() {
        return what;
    }

    Instant given() {
        return given;
    }

    String initials() {
        return initials;
    }

    boolean isStruckOut() {
        return struckOut != null;
    }

    void strikeOut(Instant when) {
        if (struckOut == null) {
            struckOut = when;
        }
    }
}
