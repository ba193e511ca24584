package nl.schoolplein.portal.mail;

/** Puts a mail into words. */
@FunctionalInterface
public interface MailWriter {
    /** The mail in its language, as plain text and as a page. */
    Letter write(Mail mail);
}
