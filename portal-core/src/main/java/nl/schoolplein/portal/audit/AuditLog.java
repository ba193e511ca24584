package nl.schoolplein.portal.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Store;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.job.Jobs;

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
        note(in, now(), entry);
    }

    /** The same by a clock of whoever notes it. */
    public static void note(EntityManager in, Instant at, AuditEntry entry) {
        in.persist(new AuditRow(at.truncatedTo(ChronoUnit.MILLIS), entry));
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

    /** Reads the lines of a school. */
    public <T> T read(UUID school, Function<AuditLines, T> work) {
        return rows.read(school, session -> work.apply(Repositories.of(AuditLines.class, session)));
    }

    /** Reads the lines that belong to no school. */
    public <T> T read(Function<AuditLines, T> work) {
        return global.read(session -> work.apply(Repositories.of(AuditLines.class, session)));
    }

    /** How long a line stays, and then goes by itself. */
    public static Period kept() {
        return Period.ofYears(2);
    }

    /** Has what is older taken away every day; said before the jobs are started. */
    public void expireDaily(Jobs jobs, Store store) {
        jobs.every("audit-retention", Duration.ofDays(1), () -> expire(store));
    }

    /** Takes away what is older, as the owner of the tables: whoever serves cannot. */
    public void expire(Store store) {
        Instant oldest =
                LocalDate.now(clock).minus(kept()).atStartOfDay(clock.getZone()).toInstant();
        store.expire("portal", "audit_entry", "at_time", oldest);
        store.expire("portal", "audit_of_portal", "at_time", oldest);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
