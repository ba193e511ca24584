package nl.schoolplein.portal.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody asked for a mail: kept as it was typed, whoever that is, until a job has looked whether there is one to send. */
@Entity
@Table(name = "link_wish")
public class LinkWish {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Kind kind;

    @Column(nullable = false, length = 254)
    private String typed;

    @Column(name = "at_staff", nullable = false)
    private boolean atStaff;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    /** For the persistence provider. */
    protected LinkWish() {}

    LinkWish(UUID id, Kind kind, String typed, boolean atStaff, Instant askedAt) {
        this.id = id;
        this.kind = kind;
        this.typed = typed;
        this.atStaff = atStaff;
        this.askedAt = askedAt;
    }

    /** What was lost. */
    public enum Kind {
        PASSWORD,
        USERNAME
    }

    Kind kind() {
        return kind;
    }

    String typed() {
        return typed;
    }

    boolean atStaff() {
        return atStaff;
    }

    Instant askedAt() {
        return askedAt;
    }
}
