package nl.schoolplein.absences.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.api.Sealed;
import org.jspecify.annotations.Nullable;

/** That a child is not at school. Ill without a last day is open: each morning the guardians are asked. */
@Entity
public class Report extends Deed {
    static final int LONGEST = 500;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Kind kind;

    @Column(nullable = false)
    private LocalDate firstDay;

    private @Nullable LocalDate lastDay;

    private @Nullable LocalTime leavesAt;

    private @Nullable LocalTime returnsAt;

    /** The last day of which somebody said that the child is not there. */
    @Column(nullable = false)
    private LocalDate stillOn;

    @Sealed
    @Column(length = 2048)
    private @Nullable String explanation;

    @Column(nullable = false)
    private boolean withdrawn;

    /** What only one report of the child may have at a time; null when it is over. */
    @SuppressWarnings("UnusedVariable") // the database reads it: two with the same one cannot be
    private @Nullable String place;

    /** Why a child is not there. */
    public enum Kind {
        /** For whole days. */
        ILL,
        /** At a doctor's or dentist's, for a part of the day. */
        VISIT
    }

    /**
     * When.
     *
     * @param first the first day
     * @param last the last day, included; null if the end is not known
     * @param leaves when the child leaves, of a part of a day
     * @param returns when it is back; null if it does not come back that day
     */
    public record Span(
            LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalTime leaves,
            @Nullable LocalTime returns) {
        /** Whether it is about this day. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(first) && (last == null || !day.isAfter(last));
        }
    }

    /** For the persistence provider. */
    protected Report() {}

    Report(UUID pupil, Kind kind, Span span, @Nullable String explanation, Hand hand, LocalDate today) {
        super(pupil, hand);
        this.kind = kind;
        this.explanation = explanation;
        this.withdrawn = false;
        during(span, today);
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }

    /** When. */
    public Span span() {
        return new Span(firstDay, lastDay, leavesAt, returnsAt);
    }

    /** What a guardian said about it, for the school alone. */
    public @Nullable String explanation() {
        return explanation;
    }

    /** The last day of which somebody said that the child is not there. */
    public LocalDate stillOn() {
        return stillOn;
    }

    /** Whether it was a mistake. */
    public boolean isWithdrawn() {
        return withdrawn;
    }

    /** Whether it goes on until somebody says that the child is better. */
    public boolean isOpen() {
        return !withdrawn && lastDay == null;
    }

    /** Whether the child is not there on this day, or a part of it. */
    public boolean covers(LocalDate day) {
        return !withdrawn && span().covers(day);
    }

    /** What is over already takes no place. */
    final void during(Span span, LocalDate today) {
        firstDay = span.first();
        lastDay = span.last();
        leavesAt = span.leaves();
        returnsAt = span.returns();
        stillOn = stillOn == null || stillOn.isBefore(firstDay) || lastDay != null ? firstDay : stillOn;
        boolean over = lastDay != null && lastDay.isBefore(today);
        place = over ? null : pupil() + (kind == Kind.ILL ? " ill" : " " + firstDay);
    }

    void explained(@Nullable String other) {
        explanation = other;
    }

    void stillOn(LocalDate day) {
        stillOn = day;
    }

    /** The child is back on this day, which is after the first one. */
    void backOn(LocalDate day) {
        lastDay = day.minusDays(1);
    }

    void withdraw() {
        withdrawn = true;
        place = null;
    }

    /** Whether both say the same of some day. */
    boolean meets(Report other) {
        return !withdrawn
                && !other.withdrawn
                && kind == other.kind
                && (lastDay == null || !other.firstDay.isAfter(lastDay))
                && (other.lastDay == null || !firstDay.isAfter(other.lastDay));
    }

    /** Ill from the first day of both to the last one, as long as one of them goes on: no day of either is lost. */
    void takesIn(Report other) {
        firstDay = firstDay.isAfter(other.firstDay) ? other.firstDay : firstDay;
        lastDay = lastDay == null || other.lastDay == null
                ? null
                : lastDay.isBefore(other.lastDay) ? other.lastDay : lastDay;
        stillOn = stillOn.isBefore(other.stillOn) ? other.stillOn : stillOn;
        explanation = explanation == null ? other.explanation : explanation;
    }

    /** It is about the pupil that is kept of two that were one, where the place is the kept one's. */
    void goesOver(UUID kept) {
        about(kept);
        place = null;
    }
}
