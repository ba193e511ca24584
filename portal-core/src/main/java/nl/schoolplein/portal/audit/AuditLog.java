package nl.schoolplein.portal.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import nl.schoolplein.portal.data.Transactions;

/**
 * The audit log: who logged in, changed rights, looked at sensitive data, took data out. Lines are added and read; there
 * is no way to change one, and on PostgreSQL the role that serves may not.
 */
public final class AuditLog {
    private final Transactions global;
    private final Transactions rows;
    private final Clock clock;

    /** On the global tables, for what belongs to no school, and on those of the schools. */
    public AuditLog(Transactions global, Transactions rows, Clock clock) {
        this.global = global;
        this.rows = rows;
        this.clock = clock;
    }

    /** Notes something in a transaction on the rows of a school: it is there if that commits, and only then. */
    public void note(EntityManager in, AuditEntry entry) {
        in.persist(new AuditRow(now(), entry));
    }

    /** Notes something at a school, in a transaction of its own. */
    public void note(UUID school, AuditEntry entry) {
        rows.write(school, session -> {
            note(session, entry);
            return entry;
        });
    }

    /** Notes something at each of these schools; at none of them, it is noted for the operator. */
    public void note(Collection<UUID> schools, AuditEntry entry) {
        if (schools.isEmpty()) {
            note(entry);
        }
        schools.forEach(school -> note(school, entry));
    }

    /** Notes something that belongs to no school, for the operator. */
    public void note(AuditEntry entry) {
        global.write(session -> {
            session.persist(new PortalAuditRow(UUID.randomUUID(), now(), entry));
            return entry;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
