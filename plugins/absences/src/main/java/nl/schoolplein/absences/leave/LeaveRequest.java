package nl.schoolplein.absences.leave;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.api.Sealed;
import org.jspecify.annotations.Nullable;

/** Leave that was asked for one child. Who asked, and when, is its deed. */
@Entity
public class LeaveRequest extends Deed {
    static final int LONGEST = 1500;

    @Column(nullable = false)
    private UUID tap;

    /** The how manieth of the child's it is. Two that were written at once have the same, and one of them is refused. */
    @SuppressWarnings("UnusedVariable") // the database alone compares it
    private @Nullable Integer turn;

    @Column(nullable = false, length = 40)
    private String ground;

    @Column(nullable = false, length = Ground.NAME)
    private String groundName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Track track;

    @Column(nullable = false)
    private LocalDate firstDay;

    @Column(nullable = false)
    private LocalDate lastDay;

    private @Nullable LocalTime fromTime;
    private @Nullable LocalTime untilTime;

    @Column(nullable = false, length = 60)
    private String weekdays;

    @Sealed
    @Column(length = 8000)
    private @Nullable String explanation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 15)
    private State state;

    private boolean signed;
    private @Nullable LocalDate signedOn;
    private @Nullable LocalDate otherFirst;
    private @Nullable LocalDate otherLast;
    private @Nullable LocalDate forwardedOn;
    private @Nullable Instant decidedAt;

    /** For the persistence provider. */
    protected LeaveRequest() {}

    LeaveRequest(UUID pupil, Ground ground, When when, @Nullable String explanation, UUID tap, State state, Hand hand) {
        super(pupil, hand);
        this.tap = tap;
        this.ground = ground.key();
        this.groundName = ground.name();
        this.track = ground.track();
        this.signed = ground.signature();
        this.firstDay = when.first();
        this.lastDay = when.last();
        this.fromTime = when.from();
        this.untilTime = when.until();
        this.weekdays = when.weekdays().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
        this.explanation = explanation;
        this.state = state;
        this.decidedAt = state.granted() ? doneAt() : null;
    }

    /** The days that were asked. */
    When asked() {
        Set<DayOfWeek> days = weekdays.isEmpty()
                ? Set.of()
                : Arrays.stream(weekdays.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return new When(firstDay, lastDay, fromTime, untilTime, days);
    }

    /** Other days than those that were asked, proposed or decided. */
    Optional<When> other() {
        return otherFirst == null || otherLast == null
                ? Optional.empty()
                : Optional.of(asked().during(otherFirst, otherLast));
    }

    /** The days that it is about: those that were given if they are others than those that were asked. */
    When when() {
        return state == State.APPROVED ? other().orElseGet(this::asked) : asked();
    }

    /** Whether both ask for the same days on the same ground, and count. */
    boolean isTwin(LeaveRequest other) {
        return ground.equals(other.ground) && asked().equals(other.asked()) && counts() && other.counts();
    }

    private boolean counts() {
        return state.open() || state.granted();
    }

    /** It comes after so many others of the same child. */
    void after(int others) {
        turn = others + 1;
    }

    /** It is about the pupil that is kept of two that were one, where the turns are the kept one's. */
    void goesOver(UUID kept) {
        about(kept);
        turn = null;
    }

    UUID tap() {
        return tap;
    }

    String ground() {
        return ground;
    }

    String groundName() {
        return groundName;
    }

    Track track() {
        return track;
    }

    @Nullable
    String explanation() {
        return explanation;
    }

    State state() {
        return state;
    }

    /** Whether a signed form belongs to it. */
    boolean signed() {
        return signed;
    }

    /** When the school received the signed form. */
    @Nullable
    LocalDate signedOn() {
        return signedOn;
    }

    void signedOn(LocalDate day) {
        signedOn = day;
    }

    /** When it went to the attendance officer. */
    @Nullable
    LocalDate forwardedOn() {
        return forwardedOn;
    }

    void forwardedOn(LocalDate day) {
        forwardedOn = day;
        state = State.AT_OFFICER;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    /** Somebody proposes other days. */
    void propose(LocalDate first, LocalDate last) {
        otherFirst = first;
        otherLast = last;
        state = State.PROPOSED;
    }

    /** It is open again, or still. */
    void open(State now) {
        state = now;
        otherFirst = null;
        otherLast = null;
        forwardedOn = null;
        decidedAt = null;
    }

    /** It is decided, or over. */
    void close(State now, Instant when) {
        state = now;
        decidedAt = when.truncatedTo(ChronoUnit.MILLIS);
    }

    /** It is approved, perhaps for other days than those that were asked. */
    void approve(LocalDate first, LocalDate last, Instant when) {
        boolean same = first.equals(firstDay) && last.equals(lastDay);
        otherFirst = same ? null : first;
        otherLast = same ? null : last;
        close(State.APPROVED, when);
    }
}
