package nl.schoolplein.portal.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.schoolplein.portal.account.Token;
import org.hibernate.Session;

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

    /**
     * Whether a link of a kind may go to an address now, since none did a moment ago; then it has. One at a time asks this for
     * an address: the row is locked, and of two that would make it one fails.
     */
    static boolean mayNow(Session session, String kind, String email, Instant now) {
        String hash = Token.hash(kind, email);
        LinkSent last = session.find(LinkSent.class, hash, LockModeType.PESSIMISTIC_WRITE);
        if (last == null) {
            session.persist(new LinkSent(hash, now));
            session.flush();
            return true;
        }
        if (last.sentAt.plus(PasswordLinks.APART).isAfter(now)) {
            return false;
        }
        last.sentAt = now;
        return true;
    }
}
