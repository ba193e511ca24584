package nl.schoolplein.portal.medical;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLine;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.secret.Secrets;
import org.hibernate.Session;

/** The medical details of pupils: sealed where they are kept, and noted whenever staff looks. */
public final class MedicalFile {
    private static final List<AuditKind> LOOKS = List.of(AuditKind.MEDICAL_SEEN, AuditKind.MEDICAL_CHANGED);
    private static final int LOOKS_SHOWN = 25;

    private final Transactions rows;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Clock clock;

    /** In the tables of the schools. */
    public MedicalFile(Transactions rows, Secrets secrets, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody at a school who looks or changes: the account, and the name as others know it. */
    record Hand(UUID school, UUID account, String name) {}

    /** The details as they are, how often they were changed, and by whom last. */
    record Sheet(Details details, int edition, Optional<Change> last) {}

    /** Who changed them last. */
    public record Change(String by, Instant at) {}

    /** Somebody else changed them since they were looked at. */
    static final class StaleException extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** A guardian looks at the details of an own child. */
    Sheet read(UUID school, Pupil pupil) {
        return rows.read(school, session -> sheet(session, school, pupil));
    }

    /** A member of staff looks; noted before anything is shown. */
    Sheet look(Hand by, Pupil pupil) {
        return rows.write(by.school(), session -> {
            audit.note(session, entry(AuditKind.MEDICAL_SEEN, by, pupil));
            return sheet(session, by.school(), pupil);
        });
    }

    private Sheet sheet(Session session, UUID school, Pupil pupil) {
        return find(session, pupil)
                .map(row -> new Sheet(
                        row.opened((field, value) -> secrets.open(school, field, value)),
                        row.edition(),
                        Optional.of(new Change(row.changedBy(), row.changedAt()))))
                .orElseGet(() -> new Sheet(Details.NONE, 0, Optional.empty()));
    }

    /** The details of a pupil for a copy of all that is kept, by field; whoever has it made notes that. */
    public Map<String, String> copy(Session session, UUID school, UUID pupil) {
        Map<String, String> said = new LinkedHashMap<>();
        Repositories.of(MedicalRows.class, session).of(pupil).forEach(row -> row.opened(
                        (field, value) -> secrets.open(school, field, value))
                .texts()
                .forEach((kind, text) -> {
                    if (!text.isEmpty()) {
                        said.put(kind.word(), text);
                    }
                }));
        return said;
    }

    /**
     * Writes other details; if they are the same nothing is changed, and nothing noted.
     *
     * @param edition the one that was looked at
     */
    void change(Hand by, Pupil pupil, Details details, int edition) throws StaleException {
        Sheet before = read(by.school(), pupil);
        if (before.edition() == edition && before.details().equals(details)) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean changed = rows.write(by.school(), session -> {
            MedicalRow row = find(session, pupil).orElseGet(() -> {
                MedicalRow fresh = new MedicalRow(pupil.id(), now, by.name());
                session.persist(fresh);
                return fresh;
            });
            if (row.edition() > 0) {
                session.refresh(row, LockModeType.PESSIMISTIC_WRITE); // it may be being sealed with a new key just now
            }
            if (row.edition() != edition) {
                return false;
            }
            row.change(details, (field, text) -> secrets.seal(by.school(), field, text), now, by.name());
            audit.note(session, entry(AuditKind.MEDICAL_CHANGED, by, pupil));
            return true;
        });
        if (!changed) {
            throw new StaleException();
        }
    }

    /** Who looked at a child's details and who changed them, newest first. */
    List<AuditLine> looks(UUID school, Pupil pupil) {
        return audit.read(school, lines -> lines.about(pupil.id(), LOOKS, LOOKS_SHOWN));
    }

    private static AuditEntry entry(AuditKind kind, Hand by, Pupil pupil) {
        return AuditEntry.of(kind).by(by.account(), by.name()).about(pupil.id(), pupil.name());
    }

    private static Optional<MedicalRow> find(Session session, Pupil pupil) {
        return Repositories.of(MedicalRows.class, session).of(pupil.id()).stream()
                .findFirst();
    }
}
