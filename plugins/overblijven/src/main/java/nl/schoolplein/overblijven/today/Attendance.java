package nl.schoolplein.overblijven.today;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.api.Tap;
import org.jspecify.annotations.Nullable;

/**
 * When a child came to a kind of care on a day, and when and by whom it was collected. Taps may arrive late and twice: of
 * each, the one that was tapped last wins.
 */
@Entity
public class Attendance extends SchoolRow {
    static final int LONGEST_NAME = 200;

    @Column(nullable = false)
    private UUID care;

    @About
    @Column(nullable = false)
    private UUID pupil;

    @Column(nullable = false)
    private LocalDate onDay;

    private @Nullable Instant arrived;

    private @Nullable Instant arrivedTapped;

    private @Nullable Instant collected;

    private @Nullable Instant collectedTapped;

    @About(name = "collectorName")
    private @Nullable UUID collector;

    @Column(nullable = false, length = LONGEST_NAME)
    private String collectorName = "";

    private @Nullable Instant warned;

    @Column(nullable = false)
    private Instant updated;

    /** For the persistence provider. */
    protected Attendance() {}

    Attendance(UUID care, UUID pupil, LocalDate onDay, Instant now) {
        this.care = care;
        this.pupil = pupil;
        this.onDay = onDay;
        this.updated = now;
    }

    UUID care() {
        return care;
    }

    UUID pupil() {
        return pupil;
    }

    LocalDate onDay() {
        return onDay;
    }

    @Nullable
    Instant arrived() {
        return arrived;
    }

    @Nullable
    Instant collected() {
        return collected;
    }

    /** The guardian who collected the child; null if it was somebody whom a guardian named, or nobody. */
    @Nullable
    UUID collector() {
        return collector;
    }

    String collectorName() {
        return collectorName;
    }

    @Nullable
    Instant warned() {
        return warned;
    }

    /** Whether the child is in now. */
    boolean in() {
        return arrived != null && collected == null;
    }

    /** Came, or did not after all; whether that changed anything. */
    boolean arrives(boolean here, Tap tap) {
        if (!tap.isAfter(arrivedTapped)) {
            return false;
        }
        arrivedTapped = tap.at();
        arrived = here ? tap.at() : null;
        return true;
    }

    /** Was collected by somebody, or was not after all; whether that changed anything. */
    boolean isCollected(@Nullable MayCollect by, Tap tap) {
        if (!tap.isAfter(collectedTapped)) {
            return false;
        }
        collectedTapped = tap.at();
        collected = by == null ? null : tap.at();
        collector = by == null ? null : by.guardian();
        collectorName = by == null ? "" : by.name();
        return true;
    }

    /** The child was ticked off as two: it came, and was collected, if either of them was. */
    void takesIn(Attendance other) {
        if (arrived == null && other.arrived != null) {
            arrived = other.arrived;
            arrivedTapped = other.arrivedTapped;
        }
        if (collected == null && other.collected != null) {
            collected = other.collected;
            collectedTapped = other.collectedTapped;
            collector = other.collector;
            collectorName = other.collectorName;
        }
        warned = warned == null ? other.warned : warned;
    }

    /** It is about the pupil that is kept of two that were one. */
    void goesOver(UUID kept) {
        pupil = kept;
    }

    /** The teacher was told that the child is not there. */
    void warned(Instant when) {
        warned = when;
    }
}
