package nl.schoolplein.portal.mail;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.job.Jobs;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Where mails wait until the mail server has taken them. */
public final class Outbox {
    /** The job that sends one; it is about the mail's id. */
    static final String JOB = "mail";

    private static final Set<MailState> STUCK = Set.of(MailState.FAILED, MailState.UNSURE);

    private final Transactions global;
    private final Jobs jobs;
    private final Clock clock;

    /** On the global tables, with the jobs that empty it. */
    public Outbox(Transactions global, Jobs jobs, Clock clock) {
        this.global = global;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A mail and what became of it; without the mail if its text is gone. */
    public record Kept(Sent line, Optional<Mail> mail) {}

    /**
     * Adds a mail in the transaction of what caused it: it is sent when that has committed, and never if it does not. One
     * that somebody waits for goes before those that wait already.
     *
     * @param in a session on the core's tables, global or of a school
     */
    public UUID add(EntityManager in, Mail mail) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        in.persist(new OutboxMail(id, mail, now));
        if (mail.awaited()) {
            jobs.soon(in, JOB, id.toString(), now);
        } else {
            jobs.once(in, JOB, id.toString(), now);
        }
        return id;
    }

    /** How many mails there are in each state; of a school, or of all and none. */
    public Map<MailState, Long> counts(Optional<UUID> school) {
        return global.read(session -> {
            Map<MailState, Long> counts = new EnumMap<>(MailState.class);
            of(
                            school,
                            session.createSelectionQuery(
                                    "select state, count(*) from OutboxMail" + where(school) + " group by state",
                                    Object[].class))
                    .list()
                    .forEach(row -> counts.put((MailState) row[0], (Long) row[1]));
            return counts;
        });
    }

    /** The mails that did not arrive, or perhaps not, newest first; of a school, or of all and none. */
    public List<Kept> stuck(Optional<UUID> school, int most) {
        return global.read(session -> of(
                        school,
                        session.createSelectionQuery(
                                "from OutboxMail" + where(school) + " and state in :stuck order by changedAt desc",
                                OutboxMail.class))
                .setParameter("stuck", STUCK)
                .setMaxResults(most)
                .list()
                .stream()
                .map(row -> new Kept(row.line(), row.mail()))
                .toList());
    }

    private static String where(Optional<UUID> school) {
        return school.isPresent() ? " where school = :school" : " where 1 = 1";
    }

    private static <T> SelectionQuery<T> of(Optional<UUID> school, SelectionQuery<T> query) {
        school.ifPresent(one -> query.setParameter("school", one));
        return query;
    }

    /** The newest mails with their texts, as far as these are still there. */
    public List<Kept> newest(int most) {
        return global.read(session -> session
                .createSelectionQuery("from OutboxMail order by addedAt desc", OutboxMail.class)
                .setMaxResults(most)
                .list()
                .stream()
                .map(row -> new Kept(row.line(), row.mail()))
                .toList());
    }

    /** A mail. */
    public Optional<Kept> find(UUID id) {
        return global.read(session ->
                Optional.ofNullable(session.find(OutboxMail.class, id)).map(row -> new Kept(row.line(), row.mail())));
    }

    /** Those of the addresses at which the receiving server said that there is nobody; in lower case. */
    public Set<String> bounced(Collection<String> addresses) {
        Set<String> asked = addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return global.read(session -> session
                .createSelectionQuery("from MailBounce where address in :asked", MailBounce.class)
                .setParameter("asked", asked)
                .list()
                .stream()
                .map(MailBounce::address)
                .collect(Collectors.toSet()));
    }

    /** Those of the addresses to which the last mail of a school was refused, or whose tries are over; in lower case. */
    public Set<String> refused(UUID school, Collection<String> addresses) {
        Set<String> asked = addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Set.copyOf(global.read(session -> session.createSelectionQuery(
                        "select distinct lower(m.address) from OutboxMail m where m.school = :school and m.state = FAILED"
                                + " and lower(m.address) in :asked and not exists (select 1 from OutboxMail n where"
                                + " n.school = :school and n.state = SENT and lower(n.address) = lower(m.address)"
                                + " and n.addedAt > m.addedAt)",
                        String.class)
                .setParameter("school", school)
                .setParameter("asked", asked)
                .list()));
    }

    /**
     * Sends a mail that did not arrive, or perhaps not, once more.
     *
     * @return whether it was still one of those
     */
    public boolean again(UUID id, Optional<UUID> school) {
        return global.write(session -> stuck(session, id, school)
                .map(row -> {
                    row.again(clock.instant());
                    jobs.once(session, JOB, id.toString(), clock.instant());
                    return true;
                })
                .orElse(false));
    }

    /**
     * Leaves a mail that did not arrive at that; its text goes.
     *
     * @return whether it was still one of those
     */
    public boolean giveUp(UUID id, Optional<UUID> school) {
        return global.write(session -> stuck(session, id, school)
                .map(row -> {
                    row.becomes(MailState.GIVEN_UP, null, clock.instant());
                    return true;
                })
                .orElse(false));
    }

    private static Optional<OutboxMail> stuck(Session session, UUID id, Optional<UUID> school) {
        return Optional.ofNullable(session.find(OutboxMail.class, id))
                .filter(row -> STUCK.contains(row.state()))
                .filter(row -> school.isEmpty() || row.school().equals(school));
    }
}
