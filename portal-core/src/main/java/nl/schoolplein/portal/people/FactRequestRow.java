package nl.schoolplein.portal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.IdOf;
import org.jspecify.annotations.Nullable;

/**
 * A parent asked for facts about the child (BW 1:377c): what, and whether the school told it. Written once, and answered
 * once.
 */
@Entity
@Table(name = "fact_request")
public class FactRequestRow extends SchoolRow {
    @IdOf(value = IdOf.What.LINK, typed = true)
    @Column(nullable = false, updatable = false)
    private UUID link;

    @Column(name = "asked_on", nullable = false, updatable = false)
    private LocalDate askedOn;

    @Column(nullable = false, updatable = false, length = 500)
    private String question;

    @Column(nullable = false)
    private boolean given;

    @Column(length = 500)
    private @Nullable String reason;

    @Column(length = 2000)
    private @Nullable String answer;

    @Column(nullable = false, updatable = false, length = 120)
    private String who;

    @Column(name = "at_time", nullable = false, updatable = false)
    private Instant at;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by", length = 120)
    private @Nullable String answeredBy;

    /** For the persistence provider. */
    protected FactRequestRow() {}

    /** A question that somebody wrote down, and that is open. */
    FactRequestRow(UUID link, LocalDate askedOn, String question, String who, Instant at) {
        this.link = link;
        this.askedOn = askedOn;
        this.question = question;
        this.who = who;
        this.at = at;
    }

    UUID link() {
        return link;
    }

    boolean open() {
        return answeredAt == null;
    }

    /** What the school told, in words or only that it did. */
    void told(@Nullable String words, String by, Instant now) {
        given = true;
        answer = words;
        answered(by, now);
    }

    /** The school does not tell it, for a reason. */
    void refused(String why, String by, Instant now) {
        reason = why;
        answered(by, now);
    }

    private void answered(String by, Instant now) {
        answeredBy = by;
        answeredAt = now;
    }

    Fact fact() {
        State state = open() ? State.OPEN : given ? State.TOLD : State.REFUSED;
        return new Fact(id(), askedOn, question, state, given ? answer : reason, answeredBy);
    }

    /** How far a request is. */
    public enum State {
        /** The school has not answered. */
        OPEN,
        /** The school told it. */
        TOLD,
        /** The school does not tell it. */
        REFUSED
    }

    /**
     * A request as people read it.
     *
     * @param words what the school told, or why it does not; null if it is open, or was told in another way
     * @param by who answered; null while it is open
     */
    public record Fact(
            UUID id,
            LocalDate askedOn,
            String question,
            State state,
            @Nullable String words,
            @Nullable String by) {}
}
