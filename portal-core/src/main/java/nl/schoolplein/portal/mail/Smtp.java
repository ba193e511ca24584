package nl.schoolplein.portal.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Hands mails to the mail server, one connection each. */
final class Smtp {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Duration LONGEST_WAY = Duration.ofSeconds(15);

    private final MailServer server;
    private final Session session;

    Smtp(MailServer server) {
        this.server = server;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(MailServer server) {
        Duration way = server.patience().compareTo(LONGEST_WAY) < 0 ? server.patience() : LONGEST_WAY;
        Properties settings = new Properties();
        settings.put("mail.smtp.connectiontimeout", String.valueOf(way.toMillis()));
        settings.put("mail.smtp.timeout", String.valueOf(server.patience().toMillis()));
        settings.put("mail.smtp.writetimeout", String.valueOf(server.patience().toMillis()));
        settings.put("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.localhost", server.domain());
        settings.put("mail.smtp.from", server.from());
        settings.put("mail.smtp.auth", String.valueOf(server.login().isPresent()));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.ssl.enable", String.valueOf(server.security() == MailServer.Security.TLS));
        String startTls = String.valueOf(server.security() == MailServer.Security.STARTTLS);
        settings.put("mail.smtp.starttls.enable", startTls);
        settings.put("mail.smtp.starttls.required", startTls);
        return settings;
    }

    /**
     * Hands over one mail.
     *
     * @param id the same each time that this mail is handed over; makes its Message-ID
     * @param beforeTheDot is done when the server has all of it but the end
     */
    Outcome hand(Letter letter, UUID id, Instant now, Runnable beforeTheDot) {
        Handover line = new Handover(
                session, new URLName("smtp", server.host(), server.port(), null, null, null), beforeTheDot);
        try {
            MimeMessage message = message(letter, id, now);
            if (server.login().isPresent()) {
                MailServer.Login login = server.login().get();
                line.connect(server.host(), server.port(), login.username(), login.password());
            } else {
                line.connect(server.host(), server.port(), null, null);
            }
            line.sendMessage(message, message.getAllRecipients());
            return new Outcome.Taken();
        } catch (UnsupportedEncodingException | jakarta.mail.internet.AddressException unwritable) {
            return new Outcome.NobodyThere(said(unwritable));
        } catch (MessagingException failed) {
            return judged(failed, line.dotted());
        } finally {
            close(line);
        }
    }

    /** What the server refuses before it heard of the recipient is about the portal, and may be put right meanwhile. */
    private static Outcome judged(MessagingException failed, boolean dotted) {
        for (Exception cause = failed; cause instanceof MessagingException one; cause = one.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= 500
                        ? new Outcome.NobodyThere(said(address))
                        : new Outcome.NotYet(said(address));
            }
        }
        if (!dotted) {
            return new Outcome.NotYet(said(failed));
        }
        int code = failed instanceof SMTPSendFailedException answer ? answer.getReturnCode() : -1;
        if (code >= 500) {
            return new Outcome.Refused(said(failed));
        }
        return code >= 400 ? new Outcome.NotYet(said(failed)) : new Outcome.Unsure(said(failed));
    }

    private MimeMessage message(Letter letter, UUID id, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Fixed(session, "<" + id + "@" + server.domain() + ">");
        InternetAddress to = new InternetAddress(letter.to(), oneLine(letter.name()), UTF_8);
        to.validate();
        message.setRecipients(Message.RecipientType.TO, new Address[] {to});
        message.setFrom(new InternetAddress(server.from(), oneLine(letter.sender()), UTF_8));
        if (letter.replyTo().isPresent()) {
            message.setReplyTo(
                    new Address[] {new InternetAddress(letter.replyTo().get(), true)});
        }
        message.setSubject(oneLine(letter.subject()), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no "I am on holiday" in return
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    /** A line break in a header would begin a header of somebody's choice. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String said(Exception failed) {
        String message = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        Throwable cause = failed.getCause();
        String why = cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return oneLine(message + why).strip();
    }

    private static void close(Handover line) {
        try {
            line.close();
        } catch (MessagingException gone) {
            // what had to be known is known
        }
    }

    /** A message that keeps its Message-ID, so that whoever gets it twice can see that it is one. */
    private static final class Fixed extends MimeMessage {
        private final String id;

        Fixed(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
