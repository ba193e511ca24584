package nl.schoolplein.portal.viewing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.account.ViewAs;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.Viewing;
import nl.schoolplein.portal.visit.Visit;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Looking at a school as one of its guardians ("bekijk als ouder"): who may, for how long, and who did. The session
 * keeps it, so that a restart does not end it and another session of the same person knows nothing of it.
 */
public final class Viewings {
    /** Then it ends by itself: whoever forgets it does not go on as somebody else the next day. */
    static final Duration LASTS = Duration.ofMinutes(30);

    private final Accounts accounts;
    private final Schools schools;
    private final Transactions rows;
    private final AuditLog audit;
    private final Clock clock;

    /** With the log in the tables of the schools. */
    public Viewings(Accounts accounts, Schools schools, Transactions rows, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.schools = schools;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** The visit of a session that looks on as a guardian, as it is for that guardian; empty for all others. */
    public Optional<Visit> seen(Visit own) {
        SignedIn who = own.who();
        ViewAs as = who == null ? null : who.viewAs();
        if (who == null || as == null || !as.until().isAfter(clock.instant())) {
            return Optional.empty();
        }
        return schools.withIds(Set.of(as.school())).stream()
                .filter(school -> administers(who, school))
                .findFirst()
                .flatMap(school -> schools.guardian(school.id(), as.guardian())
                        .map(guardian -> seenBy(guardian, school, own, as.until())));
    }

    /** Asked with every request: whoever is no administrator any more does not look on either. */
    private boolean administers(SignedIn who, School school) {
        Membership.Staff staff = who.schools().contains(school.id())
                ? schools.membership(school.id(), who.account()).staff()
                : null;
        return staff != null && staff.administrator();
    }

    /** What the visit would be if this guardian made it: at this school, in this capacity, and only looking. */
    Visit seenBy(Membership.Guardian guardian, School school, Visit own, Instant until) {
        PortalViewer viewer = PortalViewer.guardian(guardian, group -> true, own.language(), Rights.NONE)
                .lookedOn();
        return own.signedInAs(own.signedIn().as(guardian.name(), school.id()))
                .at(school, new Membership(guardian, null), viewer)
                .during(new Viewing(guardian.id(), guardian.name(), until));
    }

    /** From now on the session looks on as this guardian; noted before it does. */
    Viewing start(Visit visit, Membership.Guardian guardian, @Nullable String reason) {
        UUID school = visit.atSchool().id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant until = now.plus(LASTS);
        UUID noted = rows.write(school, session -> {
            ViewingRow row =
                    new ViewingRow(now, visit.by().name(), visit.signedIn().account(), guardian, until, reason);
            session.persist(row);
            audit.note(
                    session,
                    AuditEntry.of(AuditKind.VIEWED_AS_PARENT)
                            .by(visit.signedIn().account(), visit.by().name())
                            .about(guardian.id(), guardian.name()));
            return row.id();
        });
        accounts.viewAs(String.valueOf(visit.token()), new ViewAs(school, guardian.id(), noted, until));
        return new Viewing(guardian.id(), guardian.name(), until);
    }

    /** With the next request the session has its own eyes again. */
    void stop(Visit visit) {
        noteEnd(visit, ViewingEndRow.How.STOPPED);
        accounts.viewAs(String.valueOf(visit.token()), null);
    }

    /** Notes that somebody logs out, which ends it with the session. */
    public void loggedOut(Visit visit) {
        noteEnd(visit, ViewingEndRow.How.LOGGED_OUT);
    }

    private void noteEnd(Visit visit, ViewingEndRow.How how) {
        ViewAs as = visit.signedIn().viewAs();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (as == null || !as.until().isAfter(now)) {
            return;
        }
        try {
            rows.write(as.school(), session -> {
                session.persist(new ViewingEndRow(as.view(), now, how));
                return as;
            });
        } catch (ConstraintViolationException pressedTwice) {
            // It has ended, and when stands there already.
        }
    }

    /** Reads who is who at a school, and the log. */
    <T> T read(UUID school, Function<Families, T> work) {
        return rows.read(school, session -> work.apply(Repositories.of(Families.class, session)));
    }

    /** The guardian with this id at the school. */
    Optional<Membership.Guardian> guardian(School school, UUID guardian) {
        return schools.guardian(school.id(), guardian);
    }

    /** The log of a school, newest first. */
    List<Families.Noted> log(UUID school, int most, int before) {
        return read(school, families -> families.log(most, before));
    }
}
