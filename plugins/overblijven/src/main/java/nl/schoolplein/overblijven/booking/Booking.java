package nl.schoolplein.overblijven.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/**
 * That a child comes to a kind of care on a day, waits for a place, or was cancelled. There is one for a child, a kind of
 * care and a day at most: who books again after cancelling has the same one.
 */
@Entity
public class Booking extends SchoolRow {
    @Column(nullable = false)
    private UUID care;

    @About
    @Column(nullable = false)
    private UUID pupil;

    /** The child's group on that day, for the places of a group. */
    @Column(nullable = false)
    private UUID pupilGroup;

    @Column(nullable = false)
    private LocalDate onDay;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private BookingState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Source source;

    /** Who pays; null if nobody is known to. */
    @About
    private @Nullable UUID guardian;

    @Column(nullable = false)
    private Instant bookedAt;

    /** The price of that day as it was when it was booked. */
    @Column(nullable = false)
    private int cents;

    /** The place in the order in which people came, for this kind of care and day. */
    @Column(nullable = false)
    private long turn;

    /** The weekly pattern it is of. */
    private @Nullable UUID pattern;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private @Nullable Why reason;

    /** Whether it is paid though it was cancelled: too late, and not for illness. */
    @Column(nullable = false)
    private boolean charged;

    /** For the persistence provider. */
    protected Booking() {}

    Booking(UUID care, Wish wish, BookingState now, long itsTurn) {
        this.care = care;
        this.pupil = wish.pupil();
        this.onDay = wish.day();
        book(wish, now, itsTurn);
    }

    /** Comes, or waits, from now on. */
    final void book(Wish wish, BookingState now, long itsTurn) {
        state = now;
        source = wish.source();
        guardian = wish.guardian();
        bookedAt = wish.at();
        cents = wish.cents();
        pupilGroup = wish.group();
        pattern = wish.pattern();
        turn = itsTurn;
        reason = null;
        charged = false;
    }

    /** Has a place after all. */
    void moveUp() {
        state = BookingState.BOOKED;
    }

    /** Does not come. */
    void cancel(Why because, boolean paidAllTheSame) {
        state = BookingState.CANCELLED;
        reason = because;
        charged = paidAllTheSame;
    }

    /** It is of another pattern now. */
    void isOf(UUID other) {
        pattern = other;
    }

    /** Whether a weekly pattern may book the day: nobody decided that the child does not come. */
    boolean openToPattern() {
        return state == BookingState.CANCELLED && (reason == Why.PATTERN || reason == Why.CLOSED);
    }

    /** It is of the pupil that is kept of two that were one. */
    void goesOver(UUID kept) {
        pupil = kept;
    }

    void groupIs(UUID group) {
        pupilGroup = group;
    }

    /** The kind of care. */
    public UUID care() {
        return care;
    }

    /** The child. */
    public UUID pupil() {
        return pupil;
    }

    /** The child's group on that day. */
    public UUID pupilGroup() {
        return pupilGroup;
    }

    /** The day. */
    public LocalDate onDay() {
        return onDay;
    }

    /** How it stands. */
    public BookingState state() {
        return state;
    }

    /** How it came to be. */
    public Source source() {
        return source;
    }

    /** The guardian who booked, and pays; null if nobody is known to. */
    public @Nullable UUID guardian() {
        return guardian;
    }

    /** When it was booked. */
    public Instant bookedAt() {
        return bookedAt;
    }

    /** The price of that day as it was when it was booked. */
    public int cents() {
        return cents;
    }

    /** Who came earlier has a lower one, for this kind of care and day. */
    public long turn() {
        return turn;
    }

    /** The weekly pattern it is of; null if it is a day of its own. */
    public @Nullable UUID pattern() {
        return pattern;
    }

    /** Why it was cancelled; null if it was not. */
    public @Nullable Why reason() {
        return reason;
    }

    /** Whether it is paid: the child has a place, or was cancelled too late. */
    public boolean paid() {
        return state == BookingState.BOOKED || charged;
    }
}
