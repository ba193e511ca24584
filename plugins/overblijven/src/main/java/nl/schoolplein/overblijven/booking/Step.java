package nl.schoolplein.overblijven.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** What happened to a booking after it was made: the trace that stays. */
@Entity
@Table(name = "booking_step")
public class Step extends SchoolRow {
    @Column(nullable = false)
    private UUID booking;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private What what;

    /** Who did it; null if it came by itself. */
    @About
    private @Nullable UUID person;

    @Column(nullable = false)
    private Instant takenAt;

    /** What can happen. */
    public enum What {
        /** Staff booked it. */
        STAFF_BOOKED,
        /** Staff gave it a place though none was free, or it was too late. */
        STAFF_MOVED_UP,
        /** Staff cancelled it. */
        STAFF_CANCELLED,
        /** Staff cancelled it, and it is paid all the same. */
        STAFF_CANCELLED_CHARGED,
        /** It moved up by itself. */
        MOVED_UP,
        /** A guardian cancelled it. */
        CANCELLED,
        /** A guardian cancelled it because the child is absent. */
        ABSENT,
        /** The same, too late to be free of charge. */
        ABSENT_CHARGED,
        /** There is no care on that day after all. */
        NO_CARE,
        /** The child was there twice, and was booked twice. */
        BECAME_ONE
    }

    /** For the persistence provider. */
    protected Step() {}

    Step(UUID booking, What what, @Nullable UUID person, Instant takenAt) {
        this.booking = booking;
        this.what = what;
        this.person = person;
        this.takenAt = takenAt;
    }

    /** The booking became one with another, which stays. */
    void isOf(UUID other) {
        booking = other;
    }

    UUID booking() {
        return booking;
    }

    What what() {
        return what;
    }

    @Nullable
    UUID person() {
        return person;
    }

    Instant takenAt() {
        return takenAt;
    }
}
