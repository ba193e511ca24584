package nl.schoolplein.portal.mail;

import java.util.Locale;
import java.util.Optional;

/**
 * A mail in words, ready to be sent.
 *
 * @param sender the name that it is from
 * @param replyTo where an answer goes; nothing if to the portal's own address
 * @param text the mail for programs that show plain text
 * @param html the same as a page
 */
public record Letter(
        String to,
        String name,
        Locale language,
        String sender,
        Optional<String> replyTo,
        String subject,
        String text,
        String html) {}
