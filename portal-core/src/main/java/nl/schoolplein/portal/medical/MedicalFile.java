package nl.schoolplein.portal.medical;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLine;
import nl.schoolplein.portal.audit.AuditLines;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.secret.Secrets;
import org.hibernate.Session;

/** The medical details of pupils: sealed where they are kept, and noted whenever staff looks. */
public final class MedicalFile {
    private static final List<AuditKind> LOOKS = List.of(AuditKind.MEDICAL_SEEN, AuditKind.MEDICAL_CHANGED);
    private static final int LOOKS_SHOWN = 25;

    /** A list that stays open is one look. */
    private static final Duration NOTED_ONCE = Duration.ofMinutes(15);

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

    /** Somebody at a school who looks or changes: the account, or the pass, and the name as others know it. */
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

    /** The details of some kinds of several pupils; who has none of them is left out. */
    Map<UUID, Map<Details.Kind, String>> texts(
            Session session, UUID school, Collection<UUID> pupils, Set<Details.Kind> kinds) {
        Map<UUID, Map<Details.Kind, String>> said = new HashMap<>();
        Repositories.of(MedicalRows.class, session).ofAll(pupils).stream()
                .filter(row -> row.says(kinds))
                .forEach(row ->
                        said.put(row.pupil(), row.opened(kinds, (field, value) -> secrets.open(school, field, value))));
        return said;
    }

    /** The same, once it is noted who looked at which of them in which module; not again what was noted a moment ago. */
    Map<UUID, Map<Details.Kind, String>> look(Hand by, String seen, Map<UUID, Pupil> pupils, Set<Details.Kind> kinds) {
        Instant lately = clock.instant().minus(NOTED_ONCE);
        return rows.write(by.school(), session -> {
            Map<UUID, Map<Details.Kind, String>> said = texts(session, by.school(), pupils.keySet(), kinds);
            List<UUID> noted = said.isEmpty()
                    ? List.of()
                    : Repositories.of(AuditLines.class, session)
                            .lately(AuditKind.MEDICAL_SEEN, by.account(), seen, lately, said.keySet());
            pupils.values().stream()
                    .filter(pupil -> said.containsKey(pupil.id()) && !noted.contains(pupil.id()))
                    .forEach(pupil -> audit.note(
                            session, entry(AuditKind.MEDICAL_SEEN, by, pupil).saying(seen)));
            return said;
        });
    }

    /** The same for guardians, of whom nothing is noted. */
    Map<UUID, Map<Details.Kind, String>> read(UUID school, Collection<UUID> pupils, Set<Details.Kind> kinds) {
        return rows.read(school, session -> texts(session, school, pupils, kinds));
    }

    /** Who of the pupils has details of one of these kinds; nothing is opened. */
    Set<UUID> known(UUID school, Collection<UUID> pupils, Set<Details.Kind> kinds) {
        return rows.read(school, session -> Repositories.of(MedicalRows.class, session).ofAll(pupils).stream()
                .filter(row -> row.says(kinds))
                .map(MedicalRow::pupil)
                .collect(Collectors.toUnmodifiableSet()));
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

    /** Writes the details of pupils who have none yet, by the pupil's id: a school that begins. */
    public void begin(UUID school, Map<UUID, Details> details, String who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        rows.write(school, session -> {
            details.forEach((pupil, said) -> {
                MedicalRow row = new MedicalRow(pupil, now, who);
                session.persist(row);
                row.change(said, (field, text) -> secrets.seal(school, field, text), now, who);
            });
            return details.size();
        });
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
