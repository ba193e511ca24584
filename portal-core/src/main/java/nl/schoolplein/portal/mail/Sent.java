package nl.schoolplein.portal.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a mail, for those who look after it.
 *
 * @param tries how often it was tried since somebody last wanted it sent
 * @param changedAt since when it is in its state
 * @param said what the mail server said last
 */
public record Sent(
        UUID id,
        Optional<UUID> school,
        String address,
        String recipient,
        String kind,
        MailState state,
        int tries,
        Instant addedAt,
        Instant changedAt,
        Optional<String> said) {}
