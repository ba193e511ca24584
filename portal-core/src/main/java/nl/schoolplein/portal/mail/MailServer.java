package nl.schoolplein.portal.mail;

import java.time.Duration;
import java.util.Optional;

/**
 * The mail server that takes the portal's mails.
 *
 * @param login with what the portal logs in there, if it has to
 * @param from the address that the mails are from
 * @param patience how long to wait for an answer of the server
 */
public record MailServer(
        String host, int port, Security security, Optional<Login> login, String from, Duration patience) {

    /** How the line is kept from others. */
    public enum Security {
        /** It is encrypted after the greeting (STARTTLS), and not used if it cannot be. */
        STARTTLS,
        /** It is encrypted from the first byte. */
        TLS,
        /** It is not; for a server on the same machine. */
        NONE
    }

    /** A user name and password. */
    public record Login(String username, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return username;
        }
    }

    /** What comes after the {@code @} of the sender's address. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
