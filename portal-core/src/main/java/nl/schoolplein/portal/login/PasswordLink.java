package nl.schoolplein.portal.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link with which somebody makes a new password. What stands in the link is not kept, only its hash. */
@Entity
@Table(name = "password_link")
public class PasswordLink {
    @Id
    @Column(length = 64)
    private String hash;

    @Column(nullable = false)
    private UUID account;

    @Column(name = "until_time", nullable = false)
    private Instant until;

    /** For the persistence provider. */
    protected PasswordLink() {}

    PasswordLink(String hash, UUID account, Instant until) {
        this.hash = hash;
        this.account = account;
        this.until = until;
    }

    UUID account() {
        return account;
    }

    Instant until() {
        return until;
    }
}
