package nl.schoolplein.overblijven.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;

/** That guardians may cancel a booking with one tap, because the child was reported absent. */
@Entity
@Table(name = "cancel_offer")
public class Offer extends SchoolRow {
    @Column(nullable = false)
    private UUID booking;

    @Column(nullable = false)
    private UUID care;

    @About
    @Column(nullable = false)
    private UUID pupil;

    @Column(nullable = false)
    private LocalDate onDay;

    @Column(nullable = false)
    private Instant madeAt;

    /** For the persistence provider. */
    protected Offer() {}

    Offer(Booking booking, Instant madeAt) {
        this.booking = booking.id();
        this.care = booking.care();
        this.pupil = booking.pupil();
        this.onDay = booking.onDay();
        this.madeAt = madeAt;
    }

    /** The booking became one with another, which stays. */
    void isOf(Booking other) {
        booking = other.id();
    }

    UUID booking() {
        return booking;
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
}
