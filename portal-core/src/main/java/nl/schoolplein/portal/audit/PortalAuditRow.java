package nl.schoolplein.portal.audit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A line of the audit log that belongs to no school. Written once, never changed. */
@Entity
@Table(name = "audit_of_portal")
public class PortalAuditRow {
    @Id
    private UUID id;

    @Embedded
    private Noted noted;

    /** For the persistence provider. */
    protected PortalAuditRow() {}

    PortalAuditRow(UUID id, Instant at, AuditEntry entry) {
        this.id = id;
        this.noted = new Noted(at, entry);
    }

    Noted noted() {
        return noted;
    }
}
