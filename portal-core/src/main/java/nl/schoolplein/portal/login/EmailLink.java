package nl.schoolplein.portal.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link with which somebody shows to be reached at another e-mail address. What stands in the link is not kept, only its hash. */
@Entity
@Table(name = "email_link")
public class EmailLink {
    @Id
    @Column(length = 64)
    private String hash;

    @Column(nullable = false)
    private UUID account;

    @Column(nullable = false, length = 254)
    private String email;

    @Column(name = "until_time", nullable = false)
    private Instant until;

    /** For the persistence provider. */
    protected EmailLink() {}

    EmailLink(String hash, UUID account, String email, Instant until) {
        this.hash = hash;
        this.account = account;
        this.email = email;
        this.until = until;
    }

    UUID account() {
        return account;
    }

    String email() {
        return email;
    }

    Instant until() {
        return until;
    }
}
