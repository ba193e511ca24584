package nl.schoolplein.overblijven.today;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** Somebody whom a guardian named, who may collect a child: always, or on one day. */
@Entity
public class Collector extends SchoolRow {
    static final int LONGEST_NAME = 80;
    static final int LONGEST_TELEPHONE = 30;

    @About
    @Column(nullable = false)
    private UUID pupil;

    /** Who may not collect the child any more names nobody else either. */
    @About
    @Column(nullable = false)
    private UUID guardian;

    @Column(nullable = false, length = LONGEST_NAME)
    private String name;

    @Column(nullable = false, length = LONGEST_TELEPHONE)
    private String telephone;

    @Column(nullable = false)
    private boolean alone;

    private @Nullable LocalDate onDay;

    /** For the persistence provider. */
    protected Collector() {}

    Collector(UUID pupil, UUID guardian, String name, String telephone, @Nullable LocalDate onDay) {
        this.pupil = pupil;
        this.guardian = guardian;
        this.name = name;
        this.telephone = telephone;
        this.onDay = onDay;
    }

    /** The child goes home alone. */
    static Collector alone(UUID pupil, UUID guardian, @Nullable LocalDate onDay) {
        Collector itself = new Collector(pupil, guardian, "", "", onDay);
        itself.alone = true;
        return itself;
    }

    /** Whether the other one says the same. */
    boolean same(Collector other) {
        return pupil.equals(other.pupil)
                && guardian.equals(other.guardian)
                && name.equals(other.name)
                && telephone.equals(other.telephone)
                && alone == other.alone
                && Objects.equals(onDay, other.onDay);
    }

    /** It is about, or by, the one that is kept of two people who were one. */
    void goesOver(UUID gone, UUID kept) {
        pupil = pupil.equals(gone) ? kept : pupil;
        guardian = guardian.equals(gone) ? kept : guardian;
    }

    UUID pupil() {
        return pupil;
    }

    UUID guardian() {
        return guardian;
    }

    String name() {
        return name;
    }

    String telephone() {
        return telephone;
    }

    boolean alone() {
        return alone;
    }

    @Nullable
    LocalDate onDay() {
        return onDay;
    }
}
