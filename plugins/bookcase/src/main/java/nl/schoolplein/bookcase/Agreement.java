package nl.schoolplein.bookcase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;

/**
 * That a guardian read a version of a document and agreed ("gelezen en akkoord"). It counts for as long as that guardian
 * is one of a pupil whom the document concerns.
 */
@Entity
public class Agreement extends SchoolRow {
    @Column(nullable = false)
    private UUID document;

    @Column(nullable = false)
    private int number;

    @About
    @Column(nullable = false)
    private UUID guardian;

    @Column(nullable = false)
    private Instant given;

    /** For the persistence provider. */
    protected Agreement() {}

    Agreement(UUID document, int number, UUID guardian, Instant given) {
        this.document = document;
        this.number = number;
        this.guardian = guardian;
        this.given = given;
    }

    UUID document() {
        return document;
    }

    int number() {
        return number;
    }

    UUID guardian() {
        return guardian;
    }

    Instant given() {
        return given;
    }
}
