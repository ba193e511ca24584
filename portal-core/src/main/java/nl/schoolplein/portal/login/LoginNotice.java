package nl.schoolplein.portal.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the operator says on the login page, for a while. */
@Entity
@Table(name = "login_notice")
public class LoginNotice {
    @Id
    private UUID id;

    @Column(nullable = false, length = 500)
    private String words;

    @Column(name = "from_time", nullable = false)
    private Instant from;

    @Column(name = "until_time", nullable = false)
    private Instant until;

    @Column(nullable = false, length = 120)
    private String who;

    /** For the persistence provider. */
    protected LoginNotice() {}

    LoginNotice(UUID id, String words, Instant from, Instant until, String who) {
        this.id = id;
        this.words = words;
        this.from = from;
        this.until = until;
        this.who = who;
    }

    OperatorNotices.Notice read() {
        return new OperatorNotices.Notice(id, words, from, until, who);
    }
}
