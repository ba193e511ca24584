package nl.schoolplein.portal.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.IdOf;
import nl.schoolplein.portal.secret.SealedRow;
import nl.schoolplein.portal.secret.Secrets;

/** What a court decided about a link; sealed, and each look at it is in the audit log. */
@Entity
@Table(name = "court_note")
public class CourtNoteRow extends SchoolRow implements SealedRow {
    @IdOf(value = IdOf.What.LINK, needsCare = true, typed = true)
    @Column(nullable = false, updatable = false)
    private UUID link;

    @Column(nullable = false, length = 16_000)
    private byte[] sealed;

    @Column(name = "at_time", nullable = false)
    private Instant at;

    @Column(nullable = false, length = 120)
    private String who;

    /** For the persistence provider. */
    protected CourtNoteRow() {}

    CourtNoteRow(UUID link, byte[] sealed, Instant at, String who) {
        this.link = link;
        this.sealed = sealed.clone();
        this.at = at;
        this.who = who;
    }

    void says(byte[] newSealed, Instant newAt, String newWho) {
        sealed = newSealed.clone();
        at = newAt;
        who = newWho;
    }

    String open(Secrets secrets) {
        return secrets.open(school(), field(link), sealed);
    }

    Instant at() {
        return at;
    }

    String who() {
        return who;
    }

    /** What the sealed text is bound to. */
    static String field(UUID link) {
        return "court_note/" + link + "/text";
    }

    @Override
    public void reseal(Resealing with) {
        sealed = with.again(field(link), sealed);
    }
}
