package nl.schoolplein.portal.mail;

/** How far a mail has come. */
public enum MailState {
    /** It waits for its (next) try. */
    WAITING,
    /** All of it is with the mail server but for the end; whether the server takes it is not known yet. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** The portal or the line broke off while the server decided: it may have arrived or not. Only a person sends it again. */
    UNSURE,
    /** The server refused it, or the tries are over. */
    FAILED,
    /** It came too late to be worth anything, or somebody decided that it is not sent. */
    GIVEN_UP
}
