package nl.schoolplein.portal.audit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.schoolplein.api.SchoolRow;

/** A line of a school's audit log. Written once, never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditRow extends SchoolRow {
    @Embedded
    private Noted noted;

    /** For the persistence provider. */
    protected AuditRow() {}

    AuditRow(Instant at, AuditEntry entry) {
        this.noted = new Noted(at, entry);
    }

    Noted noted() {
        return noted;
    }
}
