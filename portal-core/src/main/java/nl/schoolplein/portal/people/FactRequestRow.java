package nl.schoolplein.portal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** A parent asked for facts about the child (BW 1:377c): what, and whether the school told it. Written once. */
@Entity
@Table(name = "fact_request")
public class FactRequestRow extends SchoolRow {
    @Column(nullable = false, updatable = false)
    private UUID link;

    @Column(name = "asked_on", nullable = false, updatable = false)
    private LocalDate askedOn;

    @Column(nullable = false, updatable = false, length = 500)
    private String question;

    @Column(nullable = false, updatable = false)
    private boolean given;

    @Column(updatable = false, length = 500)
    private @Nullable String reason;

    @Column(nullable = false, updatable = false, length = 120)
    private String who;

    @Column(name = "at_time", nullable = false, updatable = false)
    private Instant at;

    /** For the persistence provider. */
    protected FactRequestRow() {}

    FactRequestRow(UUID link, Fact fact, String who, Instant at) {
        this.link = link;
        this.askedOn = fact.askedOn();
        this.question = fact.question();
        this.given = fact.given();
        this.reason = fact.reason();
        this.who = who;
        this.at = at;
    }

    Fact fact() {
        return new Fact(askedOn, question, given, reason, who);
    }

    /**
     * A request as people read it.
     *
     * @param given whether the school told it; if not there is a reason
     * @param who noted it
     */
    public record Fact(
            LocalDate askedOn,
            String question,
            boolean given,
            @Nullable String reason,
            String who) {}
}
