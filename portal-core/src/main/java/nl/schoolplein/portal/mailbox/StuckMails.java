package nl.schoolplein.portal.mailbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.portal.mail.Mail;
import nl.schoolplein.portal.mail.MailState;
import nl.schoolplein.portal.mail.Outbox;
import nl.schoolplein.portal.mount.Conflict;

/**
 * Mails that did not arrive, for those who do something about it.
 *
 * @param sends whether there is a mail server
 * @param waiting how many wait for their (next) try
 * @param sent how many the mail server took, of those that are still known
 * @param base where they are sent again, or given up
 */
public record StuckMails(
        List<One> mails,
        boolean sends,
        boolean mailbox,
        long waiting,
        long sent,
        @JsonIgnore String base) {
    private static final int MOST = 200;

    /** What is sent with a decision about one: nothing more. */
    public record Nothing() {}

    /**
     * One of them.
     *
     * @param about its subject for the school; for the operator its kind, since a subject may name a child
     * @param state FAILED, or UNSURE if it may have arrived all the same
     * @param since when that came out
     * @param said what the mail server said
     */
    public record One(
            UUID id, String to, String name, String about, MailState state, Instant since, Optional<String> said) {}

    static StuckMails of(PostRoom room, Optional<UUID> school, String base) {
        Outbox outbox = room.outbox();
        Map<MailState, Long> counts = outbox.counts(school);
        return new StuckMails(
                outbox.stuck(school, MOST).stream()
                        .map(kept -> one(room, kept, school.isPresent()))
                        .toList(),
                room.sends(),
                room.mailbox(),
                counts.getOrDefault(MailState.WAITING, 0L),
                counts.getOrDefault(MailState.SENT, 0L),
                base);
    }

    /** The answer to a decision about one of them; 409 if somebody else decided before. */
    Done after(boolean changed, String said) {
        if (!changed) {
            throw new Conflict(said, "/" + base, Map.of("mails", mails));
        }
        return Done.at(base, this).saying(said);
    }

    private static One one(PostRoom room, Outbox.Kept kept, boolean subject) {
        Optional<Mail> mail = kept.mail().filter(one -> subject);
        return new One(
                kept.line().id(),
                kept.line().address(),
                kept.line().recipient(),
                mail.map(one -> room.frame(one).subject()).orElse(kept.line().kind()),
                kept.line().state(),
                kept.line().changedAt(),
                kept.line().said());
    }
}
