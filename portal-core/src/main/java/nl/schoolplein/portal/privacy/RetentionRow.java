package nl.schoolplein.portal.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.schoolplein.api.SchoolRow;

/** What of a kind of data goes next: all from before a moment, said so many days before it is done. */
@Entity
@Table(name = "retention_notice")
public class RetentionRow extends SchoolRow {
    @Column(nullable = false, updatable = false, length = 60)
    private String module;

    @Column(name = "data_kind", nullable = false, updatable = false, length = 40)
    private String kind;

    @Column(name = "goes_before", nullable = false)
    private Instant before;

    @Column(name = "said_at", nullable = false)
    private Instant said;

    /** For the persistence provider. */
    protected RetentionRow() {}

    RetentionRow(String module, String kind, Instant before, Instant said) {
        this.module = module;
        this.kind = kind;
        this.before = before;
        this.said = said;
    }

    String module() {
        return module;
    }

    String kind() {
        return kind;
    }

    /** What is older goes. */
    Instant before() {
        return before;
    }

    /** Since when that can be seen. */
    Instant said() {
        return said;
    }

    /** The next to go is this. */
    void says(Instant next, Instant now) {
        before = next;
        said = now;
    }
}
