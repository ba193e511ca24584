package nl.schoolplein.portal.introduction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.schoolplein.api.SchoolRow;

/** What a school wrote itself in the letter of a date, in one language. */
@Entity
@Table(name = "plan_letter")
public class LetterRow extends SchoolRow {
    @Column(name = "from_time", nullable = false)
    private Instant from;

    @Column(nullable = false, updatable = false, length = 2)
    private String language;

    @Column(nullable = false, length = 2000)
    private String opening;

    @Column(nullable = false, length = 2000)
    private String closing;

    /** For the persistence provider. */
    protected LetterRow() {}

    LetterRow(Instant from, String language, String opening, String closing) {
        this.from = from;
        this.language = language;
        this.opening = opening;
        this.closing = closing;
    }

    void become(String newOpening, String newClosing) {
        opening = newOpening;
        closing = newClosing;
    }

    String language() {
        return language;
    }

    String opening() {
        return opening;
    }

    String closing() {
        return closing;
    }
}
