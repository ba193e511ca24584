package nl.schoolplein.portal.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A token that the school handed out, by its hash. */
@Entity
@Table(name = "join_token")
public class JoinToken extends JoinRow {
    /** Whom it lets in. */
    enum Kind {
        /** Guardians of a pupil, as many as the school allows. */
        PUPIL,
        /** Whoever has a child in a group may apply. */
        GROUP,
        /** One guardian of a pupil, whom the school knows. */
        PERSON
    }

    @Column(name = "token_hash", nullable = false, length = 64)
    private String hash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Kind kind;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "valid_until", nullable = false)
    private Instant validUntil;

    @Column(name = "uses_left", nullable = false)
    private int usesLeft;

    @Column(nullable = false)
    private boolean mailed;

    /** For the persistence provider. */
    protected JoinToken() {}

    private JoinToken(TokenCode code, Kind kind, int uses, Instant madeAt, Instant validUntil) {
        this.hash = code.hash();
        this.kind = kind;
        this.usesLeft = uses;
        this.madeAt = madeAt;
        this.validUntil = validUntil;
    }

    static JoinToken ofPupil(TokenCode code, UUID pupil, int uses, Instant now, Instant until) {
        JoinToken token = new JoinToken(code, Kind.PUPIL, uses, now, until);
        token.isAboutPupil(pupil);
        return token;
    }

    static JoinToken ofGroup(TokenCode code, UUID group, int uses, Instant now, Instant until) {
        JoinToken token = new JoinToken(code, Kind.GROUP, uses, now, until);
        token.isAboutGroup(group);
        return token;
    }

    /** Mailed to this guardian of this pupil. */
    static JoinToken ofPerson(TokenCode code, UUID pupil, UUID guardian, Instant now, Instant until) {
        JoinToken token = new JoinToken(code, Kind.PERSON, 1, now, until);
        token.isAboutPupil(pupil);
        token.isAboutGuardian(guardian);
        token.mailed = true;
        return token;
    }

    Kind kind() {
        return kind;
    }

    boolean mailed() {
        return mailed;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant validUntil() {
        return validUntil;
    }

    boolean open(Instant now) {
        return usesLeft > 0 && now.isBefore(validUntil);
    }

    void used() {
        usesLeft--;
    }

    void revoked() {
        usesLeft = 0;
    }
}
