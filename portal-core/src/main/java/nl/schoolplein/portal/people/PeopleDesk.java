package nl.schoolplein.portal.people;

import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.school.KnownRow;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.secret.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Where administrators change people by hand. After each change what is kept in memory of the school's people is forgotten,
 * so that access begins and ends with the very next request.
 */
public final class PeopleDesk {
    private final Transactions rows;
    private final Schools schools;
    private final AuditLog audit;
    private final Clock clock;

    private final Logins logins;
    private final Secrets secrets;

    /** On the tables of the schools; the global ones know the user names. */
    public PeopleDesk(
            Transactions global,
            Transactions rows,
            Accounts accounts,
            Schools schools,
            AuditLog audit,
            Secrets secrets,
            Clock clock) {
        this.rows = rows;
        this.schools = schools;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
        this.logins = new Logins(global, accounts);
    }

    <T> T read(UUID school, Function<PeopleRows, T> work) {
        return rows.read(school, session -> work.apply(Repositories.of(PeopleRows.class, session)));
    }

    /** Changes something in one transaction, with its line in the audit log. */
    <T> T write(UUID school, Function<PeopleRows, T> work) {
        try {
            return rows.write(school, session -> work.apply(Repositories.of(PeopleRows.class, session)));
        } finally {
            schools.forget();
        }
    }

    /** What a court decided about a guardian, opened. */
    public record CourtText(String guardian, String text) {}

    /** The court notes about a child, for a copy of all that is kept; whoever has it made notes that. */
    public List<CourtText> courtNotes(UUID school, UUID pupil) {
        return read(school, people -> people.notesAbout(pupil).stream()
                .map(note -> new CourtText(note.guardian(), note.note().open(secrets)))
                .toList());
    }

    AuditLog audit() {
        return audit;
    }

    Secrets secrets() {
        return secrets;
    }

    Schools schools() {
        return schools;
    }

    Logins logins() {
        return logins;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The row about the same person that was kept, if this one was merged into it. */
    <R extends KnownRow> Optional<UUID> mergedInto(UUID school, Class<R> type, UUID id) {
        return read(school, people -> Optional.ofNullable(people.entityManager().find(type, id))
                .flatMap(KnownRow::mergedInto));
    }

    /** A row that has to be there and is not merged into another, as it was looked at if a version says so. */
    static <R extends SchoolRow> R found(PeopleRows people, Class<R> type, UUID id, @Nullable Integer version) {
        R row = people.entityManager().find(type, id);
        if (row == null || (row instanceof KnownRow known && known.mergedInto().isPresent())) {
            throw new NotFoundException();
        }
        if (version != null && version != row.version()) {
            throw new StaleException();
        }
        return row;
    }
}
