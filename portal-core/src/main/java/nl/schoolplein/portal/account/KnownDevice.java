package nl.schoolplein.portal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A device on which somebody logged in before. It is throttled by itself, so that nobody else, not even one who guesses from
 * the same network, can keep its owner out (OWASP calls that a device cookie). It opens nothing.
 */
@Entity
@Table(name = "known_device")
public class KnownDevice {
    /** Of the value of its cookie together with the account. */
    @Id
    @Column(length = 64)
    private String hash;

    @Column(nullable = false)
    private UUID account;

    @Column(name = "last_used_at", nullable = false)
    private Instant lastUsedAt;

    /** For the persistence provider. */
    protected KnownDevice() {}

    KnownDevice(String hash, UUID account, Instant now) {
        this.hash = hash;
        this.account = account;
        this.lastUsedAt = now;
    }

    static String hash(String cookie, UUID account) {
        return Token.hash(cookie, account.toString());
    }

    UUID account() {
        return account;
    }

    void used(Instant now) {
        this.lastUsedAt = now;
    }
}
