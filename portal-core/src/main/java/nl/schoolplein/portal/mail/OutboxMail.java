package nl.schoolplein.portal.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail in the outbox, and what became of it. Global: mails about an account are from no school. */
@Entity
@Table(name = "outbox_mail")
public class OutboxMail {
    static final int SAID = 400;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "school")
    private @Nullable UUID school;

    @Column(nullable = false, length = 254)
    private String address;

    @Column(nullable = false, length = 120)
    private String recipient;

    @Column(name = "in_language", nullable = false, length = 10)
    private String language;

    @Column(nullable = false, length = 60)
    private String kind;

    /** What is filled in and where the button leads, as JSON; gone when it was sent. */
    @Column(length = 10_000)
    private @Nullable String content;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private MailState state = MailState.WAITING;

    @Column(nullable = false)
    private int tries;

    @Column(name = "added_at", nullable = false)
    private Instant addedAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "good_until")
    private @Nullable Instant until;

    /** What the mail server said last. */
    @Column(length = SAID)
    private @Nullable String said;

    /** For the persistence provider. */
    protected OutboxMail() {}

    OutboxMail(UUID id, Mail mail, Instant now) {
        this.id = id;
        this.school = mail.school().orElse(null);
        this.address = mail.to();
        this.recipient = mail.name();
        this.language = mail.language().toLanguageTag();
        this.kind = mail.kind();
        this.content = Content.of(mail).written();
        this.addedAt = now;
        this.changedAt = now;
        this.until = mail.until().orElse(null);
    }

    UUID id() {
        return id;
    }

    MailState state() {
        return state;
    }

    int tries() {
        return tries;
    }

    Optional<UUID> school() {
        return Optional.ofNullable(school);
    }

    /** The mail; nothing when it was sent and its content is gone. */
    Optional<Mail> mail() {
        return Optional.ofNullable(content)
                .map(Content::read)
                .map(read -> new Mail(
                        address,
                        recipient,
                        Locale.forLanguageTag(language),
                        kind,
                        read.words(),
                        Optional.ofNullable(read.button()),
                        Optional.ofNullable(school),
                        Optional.ofNullable(until),
                        false));
    }

    /** Whether it would say nothing that holds. */
    boolean late(Instant now) {
        return until != null && !now.isBefore(until);
    }

    void tried() {
        tries++;
    }

    /** It has come this far; content that is not needed any more goes. */
    void becomes(MailState next, @Nullable String reply, Instant now) {
        state = next;
        said = reply == null ? null : shortened(reply);
        changedAt = now;
        if (next == MailState.SENT || next == MailState.GIVEN_UP) {
            content = null;
        }
    }

    static String shortened(String reply) {
        return reply.length() <= SAID ? reply : reply.substring(0, SAID);
    }

    /** Begins from the beginning. */
    void again(Instant now) {
        tries = 0;
        until = null;
        becomes(MailState.WAITING, said, now);
    }

    /** Its line in a list. */
    Sent line() {
        return new Sent(
                id,
                Optional.ofNullable(school),
                address,
                recipient,
                kind,
                state,
                tries,
                addedAt,
                changedAt,
                Optional.ofNullable(said));
    }
}
