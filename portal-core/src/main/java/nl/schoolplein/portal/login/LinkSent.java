package nl.schoolplein.portal.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When something was last sent to an address, of which only the hash is kept. */
@Entity
@Table(name = "link_sent")
public class LinkSent {
    @Id
    @Column(length = 64)
    private String hash;

    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;

    /** For the persistence provider. */
    protected LinkSent() {}

    LinkSent(String hash, Instant sentAt) {
        this.hash = hash;
        this.sentAt = sentAt;
    }

    Instant sentAt() {
        return sentAt;
    }

    void again(Instant now) {
        this.sentAt = now;
    }
}
