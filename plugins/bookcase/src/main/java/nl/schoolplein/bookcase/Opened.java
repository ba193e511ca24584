package nl.schoolplein.bookcase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;

/** That somebody opened a document while it was new: for them it is so no longer. Gone once it is new to nobody. */
@Entity
public class Opened extends SchoolRow {
    @About
    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID document;

    @Column(nullable = false)
    private int number;

    @Column(name = "opened_at", nullable = false)
    private Instant at;

    /** For the persistence provider. */
    protected Opened() {}

    Opened(UUID person, Document document, Instant at) {
        this.person = person;
        this.document = document.id();
        this.number = document.number();
        this.at = at;
    }

    UUID document() {
        return document;
    }

    /** The newest version that was opened. */
    int number() {
        return number;
    }

    /** A newer version was opened. */
    void renew(int newer, Instant now) {
        number = newer;
        at = now;
    }
}
