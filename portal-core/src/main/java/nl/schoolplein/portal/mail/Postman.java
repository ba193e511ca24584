package nl.schoolplein.portal.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.job.Jobs;
import org.hibernate.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox. A mail is handed over once, as far as SMTP allows: only what certainly did not reach the server's
 * decision is tried again by itself.
 */
public final class Postman {
    /** How long what became of a mail is kept; its text goes when it is sent. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration UNTIL_CONFIGURED = Duration.ofMinutes(5);

    /** After the first, second, … try that came to nothing: about a day and a half together. */
    private static final List<Duration> DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private final Transactions global;
    private final MailWriter writer;
    private final Optional<Smtp> smtp;
    private final Clock clock;

    /** A mail that may be handed over now. */
    private record Ready(Mail mail, int tries) {}

    /** With the server; without one the mails wait. */
    public Postman(Transactions global, MailWriter writer, Optional<MailServer> server, Clock clock) {
        this.global = global;
        this.writer = writer;
        this.smtp = server.map(Smtp::new);
        this.clock = clock;
    }

    /** Is called when there is something to do from now on. */
    public void serve(Jobs jobs) {
        jobs.does(Outbox.JOB, about -> deliver(UUID.fromString(about)));
        jobs.every("mail-retention", Duration.ofHours(12), this::forget);
    }

    /** When it is to be tried again, if at all. */
    private Optional<Instant> deliver(UUID id) {
        if (smtp.isEmpty()) {
            return Optional.of(clock.instant().plus(UNTIL_CONFIGURED));
        }
        Optional<Ready> ready = global.write(session -> ready(session, id));
        return ready.flatMap(mail -> hand(id, mail, smtp.get()));
    }

    private Optional<Ready> ready(Session session, UUID id) {
        OutboxMail row = session.find(OutboxMail.class, id);
        if (row == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (row.state() == MailState.SENDING) { // whoever wrote that did not live to see the end
            row.becomes(MailState.UNSURE, "the portal ended while the mail server decided", now);
        } else if (row.state() == MailState.WAITING && row.late(now)) {
            row.becomes(MailState.GIVEN_UP, "it came too late", now);
        } else if (row.state() == MailState.WAITING) {
            return row.mail().map(mail -> new Ready(mail, row.tries() + 1));
        }
        return Optional.empty();
    }

    private Optional<Instant> hand(UUID id, Ready ready, Smtp line) {
        Instant now = clock.instant();
        Outcome outcome = line.hand(writer.write(ready.mail()), id, now, () -> claim(id));
        if (outcome instanceof Outcome.NotYet later) {
            return again(id, ready.tries(), later.said());
        }
        String address = ready.mail().to();
        if (outcome instanceof Outcome.NobodyThere bounced) {
            LOG.info("Mail {} came back: there is nobody at its address", id);
            bounced(address, bounced.said());
            becomes(id, MailState.FAILED, bounced.said());
        } else if (outcome instanceof Outcome.Refused refused) {
            LOG.warn("Mail {} was refused: {}", id, refused.said());
            becomes(id, MailState.FAILED, refused.said());
        } else if (outcome instanceof Outcome.Unsure unsure) {
            LOG.warn("Mail {} may have been sent or not: {}", id, unsure.said());
            becomes(id, MailState.UNSURE, unsure.said());
        } else {
            arrived(id, address);
        }
        return Optional.empty();
    }

    private Optional<Instant> again(UUID id, int tries, String said) {
        boolean last = tries > DELAYS.size();
        Instant now = clock.instant();
        global.write(session -> {
            OutboxMail row = session.find(OutboxMail.class, id);
            row.tried();
            row.becomes(last ? MailState.FAILED : MailState.WAITING, said, now);
            return row;
        });
        LOG.warn("Mail {} was not sent (try {}): {}", id, tries, said);
        return last ? Optional.empty() : Optional.of(now.plus(DELAYS.get(tries - 1)));
    }

    /** From here on it is in the server's hands; whoever else holds it by now gets no dot. */
    private void claim(UUID id) {
        global.write(session -> {
            OutboxMail row = session.find(OutboxMail.class, id);
            if (row.state() != MailState.WAITING) {
                throw new IllegalStateException("the mail is " + row.state());
            }
            row.becomes(MailState.SENDING, null, clock.instant());
            return row;
        });
    }

    private void becomes(UUID id, MailState state, String said) {
        global.write(session -> {
            OutboxMail row = session.find(OutboxMail.class, id);
            row.becomes(state, said, clock.instant());
            return row;
        });
    }

    private void bounced(String address, String said) {
        global.write(session -> session.merge(
                new MailBounce(address.toLowerCase(Locale.ROOT), clock.instant(), OutboxMail.shortened(said))));
    }

    /** It was taken; what was said of its address before is over. */
    private void arrived(UUID id, String address) {
        global.write(session -> {
            session.find(OutboxMail.class, id).becomes(MailState.SENT, null, clock.instant());
            return session.createMutationQuery("delete from MailBounce where address = :address")
                    .setParameter("address", address.toLowerCase(Locale.ROOT))
                    .executeUpdate();
        });
    }

    private void forget() {
        Instant old = clock.instant().minus(KEPT);
        global.write(session -> session.createMutationQuery("delete from OutboxMail where changedAt < :old")
                        .setParameter("old", old)
                        .executeUpdate()
                + session.createMutationQuery("delete from MailBounce where at < :old")
                        .setParameter("old", old)
                        .executeUpdate());
    }
}
