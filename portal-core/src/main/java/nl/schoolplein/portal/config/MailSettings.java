package nl.schoolplein.portal.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.schoolplein.portal.mail.MailServer;

/** The mail server that the configuration names. */
public final class MailSettings {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private MailSettings() {}

    /** The mail server, or nothing if mails wait in the outbox. */
    public static Optional<MailServer> of(Settings settings) {
        return settings.mailHost()
                .map(host -> new MailServer(
                        host,
                        settings.mailPort(),
                        settings.mailSecurity(),
                        settings.mailUsername()
                                .map(name -> new MailServer.Login(
                                        name, settings.mailPassword().orElse(""))),
                        settings.mailFrom().orElseThrow(),
                        Duration.ofSeconds(settings.mailTimeoutSeconds())));
    }

    /** What is missing or wrong, by key. */
    static Map<String, String> complaints(Settings settings) {
        if (settings.mailHost().isEmpty()) {
            return settings.mailFrom().isPresent() || settings.mailUsername().isPresent()
                    ? Map.of("schoolplein.mail-host", "is needed with the other keys of the mail server.")
                    : Map.of();
        }
        String from = settings.mailFrom().orElse("");
        if (!ADDRESS.matcher(from).matches()) {
            return Map.of("schoolplein.mail-from", "must be an address like portal@example.org, not " + from + ".");
        }
        if (settings.mailSecurity() == MailServer.Security.NONE
                && settings.mailPassword().isPresent()) {
            return Map.of(
                    "schoolplein.mail-security", "must be starttls or tls with a mail-password: it would be readable.");
        }
        return Map.of();
    }
}
