package nl.schoolplein.portal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A line to the mail server on which one knows how far a mail came. Until the dot that ends a mail the server may not take
 * it (RFC 5321, 4.1.1.4); whatever breaks before can be tried again. After the dot, and before the answer to it, nobody
 * knows: that is the moment that is written down first.
 */
final class Handover extends SMTPTransport {
    private final Runnable beforeTheDot;
    private boolean dotted;

    /** With what is done before the dot; if that fails the server gets no dot. */
    Handover(Session session, URLName server, Runnable beforeTheDot) {
        super(session, server);
        this.beforeTheDot = beforeTheDot;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        try {
            beforeTheDot.run();
        } catch (RuntimeException failed) {
            throw new IOException("it could not be written down that the mail is being sent", failed);
        }
        dotted = true;
        super.finishData();
    }

    /** Whether the server may have the mail. */
    boolean dotted() {
        return dotted;
    }
}
