package nl.schoolplein.portal.joining;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.mail.Mail;
import nl.schoolplein.portal.mail.Outbox;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.LinkRights;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.School;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What people apply for with a token, and what the school decides. */
final class Applications {
    /** How long an approved one is shown, so that its mail can be sent again. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private final Transactions rows;
    private final Tokens tokens;
    private final Newcomers newcomers;
    private final ApplicationDigest digest;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    /** How many wait at each school; another node may have decided up to a minute ago. */
    private final Cache<UUID, Long> waiting =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Applications(
            Transactions rows,
            Tokens tokens,
            Newcomers newcomers,
            ApplicationDigest digest,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.digest = digest;
        this.tokens = tokens;
        this.newcomers = newcomers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who decides. */
    record Decider(UUID account, String name) {}

    /** Those that wait, the oldest first, and those that were approved and whose mail may have to be sent again. */
    record Standing(List<JoinRequest> waiting, List<JoinRequest> approved) {}

    /** Takes an application; says whether the token still works. */
    boolean apply(School school, TokenCode code, Person person, String child) {
        boolean applied = rows.write(school.id(), session -> {
            Optional<JoinToken> token = Tokens.found(session, code).filter(found -> {
                session.lock(found, LockModeType.PESSIMISTIC_WRITE);
                session.refresh(found);
                return found.open(clock.instant());
            });
            token.ifPresent(found -> {
                found.used();
                JoinRequest request = new JoinRequest(found, person, child, clock.instant());
                session.persist(request);
                digest.applied(session, school, request);
            });
            return token.isPresent();
        });
        waiting.invalidate(school.id());
        return applied;
    }

    /** How many wait for the school to decide; no query for who asks again within a minute. */
    long waiting(UUID school) {
        return waiting.get(
                school, one -> rows.read(one, session -> Tokens.rows(session).waitingCount()));
    }

    Standing standing(UUID school) {
        return rows.read(school, session -> {
            JoinRows people = Tokens.rows(session);
            List<JoinRequest> approved = people.approved(clock.instant().minus(SHOWN)).stream()
                    .filter(request -> request.guardian()
                            .map(guardian -> session.find(GuardianRow.class, guardian))
                            .filter(guardian -> guardian.account().isEmpty())
                            .isPresent())
                    .toList();
            return new Standing(people.waiting(), approved);
        });
    }

    /** The school knows the person as a guardian of this pupil, and mails how to go on; false if it was decided already. */
    boolean approve(School school, UUID id, UUID pupil, Decider by) {
        return decided(school, session -> {
            JoinRequest request = waiting(session, id);
            if (request == null || session.find(PupilRow.class, pupil) == null) {
                return false;
            }
            GuardianRow guardian = newcomers
                    .meant(Tokens.rows(session), pupil, request.person())
                    .orElseGet(() -> fresh(session, pupil, request.person()));
            request.approved(pupil, guardian.id(), by.name(), clock.instant());
            tokens.invite(session, school, request.person(), invited(request));
            audit.note(
                    session,
                    AuditEntry.of(AuditKind.RIGHTS_CHANGED)
                            .by(by.account(), by.name())
                            .about(guardian.id(), request.person().name()));
            return true;
        });
    }

    private static GuardianRow fresh(Session session, UUID pupil, Person person) {
        GuardianRow guardian = new GuardianRow(new GuardianRow.State(person.name(), person.email(), null));
        guardian.reads(Optional.of(person.language()));
        session.persist(guardian);
        session.persist(new GuardianLinkRow(guardian.id(), pupil, LinkRights.ofParent()));
        return guardian;
    }

    private static Tokens.Invited invited(JoinRequest request) {
        return new Tokens.Invited(
                request.guardian().orElseThrow(), request.pupil().orElseThrow(), request.child(), "activation");
    }

    /** The school does not know the person, who gets to read that; false if it was decided already. */
    boolean refuse(School school, UUID id, Decider by) {
        return decided(school, session -> {
            JoinRequest request = waiting(session, id);
            if (request == null) {
                return false;
            }
            request.refused(by.name(), clock.instant());
            Person person = request.person();
            outbox.add(
                    session,
                    Mail.to(person.email(), person.name(), person.language(), "application-refused")
                            .with("school", school.name())
                            .from(school.id()));
            return true;
        });
    }

    /** Sends the mail of an approved one again, with a new token; false if the person has joined meanwhile. */
    boolean resend(School school, UUID id) {
        return rows.write(school.id(), session -> {
            JoinRequest request = session.find(JoinRequest.class, id);
            if (request == null || request.state() != JoinRequest.State.APPROVED) {
                return false;
            }
            Optional<GuardianRow> guardian = request.guardian().map(one -> session.find(GuardianRow.class, one));
            if (guardian.isEmpty() || guardian.get().account().isPresent()) {
                return false;
            }
            Tokens.rows(session).about(Set.of(request.pupil().orElseThrow()), Set.of()).stream()
                    .filter(token -> token.guardian().equals(request.guardian()))
                    .forEach(JoinToken::revoked);
            tokens.invite(session, school, request.person(), invited(request));
            return true;
        });
    }

    private boolean decided(School school, Predicate<Session> decision) {
        boolean decided = rows.write(school.id(), decision::test);
        waiting.invalidate(school.id());
        return decided;
    }

    private static @Nullable JoinRequest waiting(Session session, UUID id) {
        JoinRequest request = session.find(JoinRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        return request != null && request.state() == JoinRequest.State.WAITING ? request : null;
    }
}
