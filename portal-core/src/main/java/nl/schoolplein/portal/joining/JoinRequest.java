package nl.schoolplein.portal.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.schoolplein.portal.data.IdOf;
import org.jspecify.annotations.Nullable;

/** Somebody who says to be the guardian of a child, until the school has decided and the person has joined. */
@Entity
@Table(name = "join_request")
@IdOf.Typed
public class JoinRequest extends JoinRow {
    /** How far it is. */
    enum State {
        /** The school has not decided. */
        WAITING,
        /** The school knows the person, who has a mail to go on with. */
        APPROVED,
        /** The school does not know the person. */
        REFUSED
    }

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private State state = State.WAITING;

    @Column(nullable = false, length = 120)
    private String name;

    @Column(nullable = false, length = 254)
    private String email;

    @Column(name = "in_language", nullable = false, length = 10)
    private String language;

    /** The child as the person wrote it; the name on the token's letter if it was that of a pupil. */
    @Column(nullable = false, length = 160)
    private String child;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by", length = 120)
    private @Nullable String decidedBy;

    /** For the persistence provider. */
    protected JoinRequest() {}

    JoinRequest(JoinToken token, Person person, String child, Instant now) {
        super(token);
        this.name = person.name();
        this.email = person.email();
        this.language = person.language().toLanguageTag();
        this.child = child;
        this.askedAt = now;
    }

    State state() {
        return state;
    }

    Person person() {
        return new Person(name, email, Locale.forLanguageTag(language));
    }

    String child() {
        return child;
    }

    Instant askedAt() {
        return askedAt;
    }

    /** The school knows this guardian of this pupil. */
    void approved(UUID ofPupil, UUID asGuardian, String by, Instant now) {
        state = State.APPROVED;
        isAboutPupil(ofPupil);
        isAboutGuardian(asGuardian);
        decidedBy = by;
        decidedAt = now;
    }

    void refused(String by, Instant now) {
        state = State.REFUSED;
        decidedBy = by;
        decidedAt = now;
    }
}
