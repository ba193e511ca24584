package nl.schoolplein.portal.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.form.Json;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Makes a school as a roster says, or as it was before, in one transaction with what the ledger and the audit log say of it. */
final class Applying {
    private final Transactions rows;
    private final Schools schools;
    private final Clock clock;
    private final ObjectMapper json = Json.mapper(Applying.class.getClassLoader());

    /** A roster, and what it would change. */
    record Compared(Roster roster, Comparison comparison) {
        static Compared of(Roster roster, Lines people, LocalDate day) {
            return new Compared(roster, new Comparison(roster, people, day));
        }
    }

    Applying(Transactions rows, Schools schools, Clock clock) {
        this.rows = rows;
        this.schools = schools;
        this.clock = clock;
    }

    Difference apply(
            School school,
            Organisation chosen,
            Function<Session, Compared> comparing,
            Rosters.Wish wish,
            @Nullable String checked,
            Writing.Progress progress) {
        Difference done = rows.write(school.id(), session -> {
            RosterImport taken = new Ledger(session, clock).take(checked, wish.who(), chosen);
            Compared compared = comparing.apply(session);
            Difference difference = compared.comparison().difference();
            if (!difference.broken().isEmpty() && !wish.skipBroken()) {
                throw new RosterException.HasBrokenRows(difference);
            }
            if (write(session, taken, compared, progress)) {
                note(session, AuditKind.ROSTER_CHANGED, wish.who());
            }
            return difference;
        });
        schools.forget();
        return done.asApplied();
    }

    /** Whether there was anything to write. */
    private boolean write(Session session, RosterImport taken, Compared compared, Writing.Progress progress) {
        Plan plan = compared.comparison().plan();
        if (plan.size() == 0) {
            session.remove(session.merge(taken));
            return false;
        }
        Ledger ledger = new Ledger(session, clock);
        long before = ledger.administrators();
        session.createMutationQuery("delete from RosterTrace").executeUpdate();
        new Writing(session, json, taken.id(), today(), progress).write(compared.roster(), plan);
        ledger.refuseWithoutAdministrator(before);
        session.merge(taken).did(compared.comparison().difference());
        return true;
    }

    RosterImport.Entry undoLast(School school, String who) {
        RosterImport.Entry undone = rows.write(school.id(), session -> {
            Ledger ledger = new Ledger(session, clock);
            RosterImport last = ledger.last()
                    .filter(one -> !one.undone())
                    .orElseThrow(() -> new RosterException("roster.nothing-to-undo"));
            long before = ledger.administrators();
            new Undoing(session, json, last.id(), today()).undo();
            ledger.refuseWithoutAdministrator(before);
            RosterImport row = session.merge(last);
            row.undone(ledger.now(), who);
            note(session, AuditKind.ROSTER_UNDONE, who);
            return row.entry();
        });
        schools.forget();
        return undone;
    }

    private void note(Session session, AuditKind kind, String who) {
        AuditLog.note(session, clock.instant(), AuditEntry.of(kind).by(who));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
