package nl.schoolplein.portal.joining;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.account.NewAccounts;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.LinkRights;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Lets people in who have a token. Whoever the school knows already, by the mail that it sent or by name or address, becomes
 * that guardian, with the rights and children that the school gave; somebody else becomes a new guardian of the child.
 */
final class Newcomers {
    private final Transactions rows;
    private final Schools schools;
    private final NewAccounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    Newcomers(Transactions rows, Schools schools, NewAccounts accounts, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.schools = schools;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    enum Outcome {
        /** The person has joined. */
        JOINED,
        /** The person had this child already; the token was not used up. */
        ALREADY,
        /** The token does not work any more. */
        OVER,
        /** Somebody else has the user name. */
        TAKEN
    }

    /** Somebody who joins with an account that is there already. */
    record Known(UUID account, Person person) {}

    /** Makes an account. */
    Outcome joins(School school, TokenCode code, NewAccounts.Fresh fresh) {
        Person person = new Person(fresh.name(), fresh.email(), fresh.language());
        try {
            return after(rows.write(school.id(), session -> {
                Optional<JoinToken> token = held(session, code);
                if (token.isEmpty() || claimed(session, token.get())) {
                    return Outcome.OVER;
                }
                if (NewAccounts.taken(session, fresh.username())) {
                    return Outcome.TAKEN;
                }
                UUID account = NewAccounts.make(session, fresh, school.id());
                return becomes(session, token.get(), new Known(account, person));
            }));
        } catch (ConstraintViolationException raced) {
            return Outcome.TAKEN;
        }
    }

    /** Adds a child to an account that is there already. */
    Outcome joins(School school, TokenCode code, Known known) {
        return after(rows.write(school.id(), session -> {
            Optional<JoinToken> token = held(session, code);
            if (token.isEmpty() || claimed(session, token.get())) {
                return Outcome.OVER;
            }
            NewAccounts.joins(session, known.account(), school.id());
            return becomes(session, token.get(), known);
        }));
    }

    private Outcome after(Outcome outcome) {
        if (outcome == Outcome.JOINED) {
            schools.forget();
            accounts.joined();
        }
        return outcome;
    }

    /** The token, held so that two cannot use it up at once. */
    private Optional<JoinToken> held(Session session, TokenCode code) {
        return Tokens.found(session, code)
                .map(token -> {
                    session.lock(token, LockModeType.PESSIMISTIC_WRITE);
                    session.refresh(token);
                    return token;
                })
                .filter(token -> token.kind() != JoinToken.Kind.GROUP && token.open(clock.instant()));
    }

    /** Whether the one whom it invites has joined in another way. */
    private static boolean claimed(Session session, JoinToken token) {
        return token.guardian()
                .map(guardian -> session.find(GuardianRow.class, guardian))
                .flatMap(GuardianRow::account)
                .isPresent();
    }

    private Outcome becomes(Session session, JoinToken token, Known known) {
        UUID pupil = token.pupil().orElseThrow();
        JoinRows people = Tokens.rows(session);
        Optional<GuardianRow> own =
                people.guardiansWith(known.account(), today()).stream().findFirst();
        Optional<GuardianRow> meant = token.guardian()
                .map(id -> session.find(GuardianRow.class, id))
                .or(() -> meant(people, pupil, known.person()));
        if (own.isPresent() && has(people, own.get(), pupil)) {
            return Outcome.ALREADY;
        }
        if (own.isPresent() && meant.isPresent()) {
            moves(people, meant.get(), own.get());
        } else if (meant.isPresent()) {
            meant.get().joins(known.account());
        } else {
            GuardianRow guardian = own.orElseGet(() -> fresh(session, known));
            session.persist(new GuardianLinkRow(guardian.id(), pupil, LinkRights.ofParent()));
        }
        token.used();
        audit.note(
                session,
                AuditEntry.of(AuditKind.JOINED)
                        .by(known.account(), known.person().name()));
        return Outcome.JOINED;
    }

    /** What the school wrote under another name belongs to the person's own from now on. */
    private static void moves(JoinRows people, GuardianRow from, GuardianRow to) {
        Set<UUID> there =
                people.linksBy(to.id()).stream().map(GuardianLinkRow::pupil).collect(Collectors.toSet());
        people.linksBy(from.id()).stream()
                .filter(link -> !there.contains(link.pupil()))
                .forEach(link -> link.belongsTo(to.id()));
    }

    private static boolean has(JoinRows people, GuardianRow guardian, UUID pupil) {
        return people.linksBy(guardian.id()).stream()
                .anyMatch(link -> link.pupil().equals(pupil));
    }

    private static GuardianRow fresh(Session session, Known known) {
        Person person = known.person();
        GuardianRow guardian = new GuardianRow(new GuardianRow.State(person.name(), person.email(), null));
        guardian.reads(Optional.of(person.language()));
        guardian.joins(known.account());
        session.persist(guardian);
        return guardian;
    }

    /** The guardian of this child, without an account, who seems to be this person. */
    Optional<GuardianRow> meant(JoinRows people, UUID pupil, Person person) {
        return people.guardiansOf(pupil, today()).stream()
                .filter(guardian -> guardian.account().isEmpty())
                .filter(guardian -> person.is(
                        guardian.state().name(),
                        Objects.requireNonNullElse(guardian.state().email(), "")))
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
