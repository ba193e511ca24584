package nl.schoolplein.portal.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An address at which the receiving server said that there is nobody. Global: an address is of no school. */
@Entity
@Table(name = "mail_bounce")
public class MailBounce {
    @Id
    @Column(length = 254)
    private String address;

    @Column(name = "at_time", nullable = false)
    private Instant at;

    @Column(nullable = false, length = OutboxMail.SAID)
    private String said;

    /** For the persistence provider. */
    protected MailBounce() {}

    MailBounce(String address, Instant at, String said) {
        this.address = address;
        this.at = at;
        this.said = said;
    }

    String address() {
        return address;
    }
}
