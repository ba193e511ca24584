package nl.schoolplein.portal.welcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.IdOf;

/** When a guardian did a step last. */
@Entity
@Table(name = "welcome_step")
public class WelcomeStepRow extends SchoolRow {
    @IdOf(
            value = IdOf.What.GUARDIAN,
            once = {"step", "about"})
    @Column(nullable = false, updatable = false)
    private UUID guardian;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 20)
    private Step step;

    /** The child whom the step is about, or the guardian. */
    @IdOf(
            value = IdOf.What.PERSON,
            once = {"guardian", "step"})
    @Column(nullable = false, updatable = false)
    private UUID about;

    @Column(name = "done_at", nullable = false)
    private Instant doneAt;

    /** For the persistence provider. */
    protected WelcomeStepRow() {}

    /** A step that a guardian did, about a child or about themselves. */
    public WelcomeStepRow(UUID guardian, Step step, UUID about, Instant now) {
        this.guardian = guardian;
        this.step = step;
        this.about = about;
        this.doneAt = now;
    }

    Step step() {
        return step;
    }

    UUID about() {
        return about;
    }

    Instant doneAt() {
        return doneAt;
    }

    void again(Instant now) {
        doneAt = now;
    }
}
