package nl.schoolplein.portal.joining;

import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.config.Entrances;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.job.Jobs;
import nl.schoolplein.portal.mail.Mail;
import nl.schoolplein.portal.mail.Outbox;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** Tells the administrators of a school by mail that people applied: at most once a day, about all who wait. */
final class ApplicationDigest {
    /** The first mail waits for those who apply on the same evening. */
    static final Duration GATHERS = Duration.ofMinutes(30);

    static final Duration APART = Duration.ofDays(1);

    private static final String JOB = "application-digest";

    private final Transactions rows;
    private final Schools schools;
    private final Outbox outbox;
    private final Jobs jobs;
    private final Entrances entrances;
    private final Clock clock;

    /** With a job of its own, so it is made before those are started. */
    ApplicationDigest(Transactions rows, Schools schools, Outbox outbox, Jobs jobs, Entrances entrances, Clock clock) {
        this.rows = rows;
        this.schools = schools;
        this.outbox = outbox;
        this.jobs = jobs;
        this.entrances = entrances;
        this.clock = clock;
        jobs.does(JOB, this::tell);
    }

    /** Somebody applied, in this transaction. */
    void applied(Session session, School school, JoinRequest request) {
        jobs.once(
                session, JOB, school.id() + " " + request.id(), clock.instant().plus(GATHERS));
    }

    /** Each application has a job; the first of a day tells about all, and the others see that it did. */
    private Optional<Instant> tell(String about) {
        String[] ids = about.split(" ", 2);
        try {
            return schools.withIds(Set.of(UUID.fromString(ids[0]))).stream()
                    .findFirst()
                    .flatMap(school ->
                            rows.write(school.id(), session -> tell(session, school, UUID.fromString(ids[1]))));
        } catch (ConstraintViolationException anotherToldFirst) {
            return Optional.of(clock.instant()); // and says now when that was
        }
    }

    private Optional<Instant> tell(Session session, School school, UUID id) {
        JoinRows people = Tokens.rows(session);
        JoinRequest request = session.find(JoinRequest.class, id);
        JoinNotice notice = notice(session, people);
        if (request == null
                || request.state() != JoinRequest.State.WAITING
                || request.askedAt().isBefore(notice.toldAt())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant next = notice.toldAt().plus(APART);
        if (next.isAfter(now)) {
            return Optional.of(next);
        }
        notice.told(now);
        session.persist(notice);
        mail(session, school, people.administrators(LocalDate.now(clock)), people.waitingCount());
        return Optional.empty();
    }

    /** The one row of the school, held so that of two who would tell only one does. */
    private static JoinNotice notice(Session session, JoinRows people) {
        return people.notices().stream()
                .findFirst()
                .map(known -> {
                    session.lock(known, LockModeType.PESSIMISTIC_WRITE);
                    session.refresh(known);
                    return known;
                })
                .orElseGet(JoinNotice::new);
    }

    private void mail(Session session, School school, List<JoinRows.Administrator> administrators, long waiting) {
        URI page = entrances.staff().resolve("/" + school.slug() + "/admin/joining/applications");
        for (JoinRows.Administrator one : administrators) {
            outbox.add(
                    session,
                    Mail.to(one.email(), one.name(), Locale.forLanguageTag(one.language()), "applications")
                            .with("school", school.name())
                            .with("count", String.valueOf(waiting))
                            .button(page)
                            .from(school.id()));
        }
    }
}
