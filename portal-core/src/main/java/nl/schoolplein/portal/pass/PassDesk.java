package nl.schoolplein.portal.pass;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Pass;
import nl.schoolplein.portal.account.Throttle;
import nl.schoolplein.portal.account.Token;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.data.NoRoomException;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Store;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.job.Jobs;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.secret.Secrets;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.visit.VisitorPass;
import org.hibernate.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives passes, lets in who enters the code of one, and knows who is in. */
public final class PassDesk {
    private static final Logger LOG = LoggerFactory.getLogger(PassDesk.class);
    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Transactions rows;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Throttle throttle;
    private final Clock clock;

    /** In the tables of the schools. */
    public PassDesk(Transactions rows, Secrets secrets, AuditLog audit, Throttle throttle, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.audit = audit;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Forgets passes a month after they are over; said before the jobs are started. */
    public void forgetMonthly(Jobs jobs, Store store) {
        jobs.every(
                "pass-retention",
                Duration.ofDays(1),
                () -> store.expire(
                        "portal", "pass", "until_time", clock.instant().minus(KEPT)));
    }

    /** A member of staff at work in a module: who, with which account. */
    public record Hand(School school, String module, UUID account, String name) {}

    /** What became of a code that somebody typed. */
    public sealed interface Entered {
        /** It is right: what the browser keeps. */
        record In(String cookie) implements Entered {}

        /** It is not right, or not any more: nobody learns which. */
        record Unknown() implements Entered {}

        /** There were too many wrong ones from there. */
        record Wait(Duration time) implements Entered {}
    }

    /** Makes a pass, and notes who did. */
    public Pass issue(Hand by, String action, String holder, Instant until) {
        Instant now = now();
        UUID school = by.school().id();
        PassCode code = PassCode.fresh();
        return rows.write(school, session -> {
            PassRow row = new PassRow(by.module(), action, holder, now, by.name(), until);
            row.code(code.hash(school), code, (field, text) -> secrets.seal(school, field, text));
            session.persist(row);
            audit.note(session, entry(AuditKind.PASS_GIVEN, by, row));
            return shown(by.school(), row, code);
        });
    }

    /** The passes of a module that work now. */
    public List<Pass> open(School school, String module) {
        return rows.read(school.id(), session -> passes(session).open(module, now())).stream()
                .map(row -> shown(school, row, row.code((field, kept) -> secrets.open(school.id(), field, kept))))
                .toList();
    }

    /** Ends a pass of the module, if there is one of this id that works. */
    public void revoke(Hand by, UUID id) {
        Instant now = now();
        rows.write(by.school().id(), session -> {
            PassRow row = session.find(PassRow.class, id);
            if (row != null && row.module().equals(by.module()) && row.isOpen(now)) {
                row.ends(now);
                audit.note(session, entry(AuditKind.PASS_ENDED, by, row));
            }
            return id;
        });
    }

    /** Lets in whoever typed the code of a pass of this school. */
    public Entered enter(School school, String typed, String address) {
        String guesses = "pass\n" + school.id() + "\n" + address;
        Duration wait = throttle.take(Throttle.Limit.PASSES, guesses);
        if (!wait.isZero()) {
            return new Entered.Wait(wait);
        }
        Instant now = now();
        String token = Token.fresh();
        boolean right = rows.write(school.id(), session -> PassCode.typed(typed)
                .flatMap(code -> passes(session).withCode(code.hash(school.id()), now).stream()
                        .findFirst())
                .map(row -> {
                    session.persist(new PassSessionRow(row.id(), Token.hash(token), now));
                    audit.note(
                            session,
                            AuditEntry.of(AuditKind.PASS_USED).by(row.holder()).saying(row.module()));
                    return row;
                })
                .isPresent());
        if (right) {
            throttle.giveBack(guesses);
        }
        return right ? new Entered.In(new PassCookie(school.id(), token).value()) : new Entered.Unknown();
    }

    /** Who is in with this cookie, as long as the pass works; empty for any other cookie. */
    public Optional<VisitorPass> visitor(String cookie) {
        return PassCookie.of(cookie).flatMap(this::visitor);
    }

    private Optional<VisitorPass> visitor(PassCookie cookie) {
        Instant now = now();
        Optional<PassRow> found =
                rows.read(cookie.school(), session -> passes(session).inWith(Token.hash(cookie.token()), now).stream()
                        .findFirst());
        found.filter(row -> row.usedAt() == null || row.usedAt().plus(NOTED).isBefore(now))
                .ifPresent(row -> used(cookie.school(), row, now));
        return found.map(row ->
                new VisitorPass(row.id(), cookie.school(), row.holder(), row.module(), row.action(), row.until()));
    }

    /** On a full disk a visitor goes on. */
    private void used(UUID school, PassRow row, Instant now) {
        try {
            rows.write(school, session -> passes(session).used(row.id(), now, now.minus(NOTED)));
        } catch (NoRoomException full) {
            LOG.warn("The use of a pass was not noted: {}", full.getMessage());
        }
    }

    /** Where somebody enters a code again whose pass is over; empty for everybody else. */
    public Optional<String> wayBack(Visit visit) {
        return Optional.ofNullable(visit.token())
                .flatMap(PassCookie::of)
                .map(cookie -> "/" + visit.path().split("/", 3)[1] + "/code?over");
    }

    /** Whoever is in with this cookie has done. */
    public void leave(String cookie) {
        PassCookie.of(cookie)
                .ifPresent(own ->
                        rows.write(own.school(), session -> passes(session).forget(Token.hash(own.token()))));
    }

    private static Pass shown(School school, PassRow row, PassCode code) {
        return new Pass(
                row.id(),
                row.holder(),
                row.action(),
                code.written(),
                "/" + school.slug() + "/code#code=" + code.written(),
                row.until(),
                Optional.ofNullable(row.usedAt()));
    }

    private static AuditEntry entry(AuditKind kind, Hand by, PassRow row) {
        return AuditEntry.of(kind).by(by.account(), by.name()).saying(row.holder() + ", " + row.module());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static PassRows passes(Session session) {
        return Repositories.of(PassRows.class, session);
    }
}
