package nl.schoolplein.portal.audit;

/**
 * What is noted. Each has a sentence, {@code audit.kind.…} with who it was {0}, whom it was about {1} and the detail {2};
 * names stay as they are, since they stand in the tables.
 */
public enum AuditKind {
    /** Somebody logged in. */
    LOGIN,
    /** Somebody tried to log in with a wrong password. */
    LOGIN_FAILED,
    /** Somebody gave a wrong code after the right password. */
    CODE_FAILED,
    /** Somebody who was logged in gave a wrong password before something sensitive. */
    PASSWORD_AGAIN_FAILED,
    /** One of these failed ten times in an hour, or a hundred times, and so on. */
    FAILED_OFTEN,
    /** So much failed for so many that the rest of that hour is not noted. */
    FAILURES_CUT,
    /** A password was set or changed. */
    PASSWORD_CHANGED,
    /** A link for a new password was asked for. */
    PASSWORD_ASKED,
    /** A user name was asked for. */
    USERNAME_ASKED,
    /** A second factor was set up, taken away, or a recovery code was used. */
    SECOND_FACTOR_CHANGED,
    /** A session was ended from the list of sessions, or by an administrator. */
    SESSION_ENDED,
    /** A session went on from elsewhere, or with another browser. */
    TAKEOVER_NOTICED,
    /** Somebody joined with a token. */
    JOINED,
    /** Somebody was given a pass. */
    PASS_GIVEN,
    /** Somebody without an account came in with a pass. */
    PASS_USED,
    /** A pass was ended before its time. */
    PASS_ENDED,
    /** Tokens were handed out or revoked. */
    TOKENS_CHANGED,
    /** Rights of a person, or on a link between guardian and pupil, changed. */
    RIGHTS_CHANGED,
    /** A person was made, changed, merged or left. */
    PERSON_CHANGED,
    /** A pupil's photo was added, replaced or taken away. */
    PORTRAIT_CHANGED,
    /** A person who had left was erased. */
    PERSON_ERASED,
    /** A module, setting or offer was switched or changed. */
    SWITCHED,
    /** What identifies the school itself, such as its number, was changed. */
    SCHOOL_CHANGED,
    /** The school's people were made as a roster says, or groups moved up. */
    ROSTER_CHANGED,
    /** That was taken back. */
    ROSTER_UNDONE,
    /** Data was taken out of the portal. */
    EXPORTED,
    /** Somebody looked at medical details. */
    MEDICAL_SEEN,
    /** Somebody changed medical details. */
    MEDICAL_CHANGED,
    /** Somebody looked at a court note. */
    COURT_NOTE_SEEN,
    /** Somebody changed a court note. */
    COURT_NOTE_CHANGED,
    /** A parent asked for important facts about a child. */
    FACTS_ASKED,
    /** The school told a parent what was asked, or refused. */
    FACTS_ANSWERED,
    /** Somebody is reached at another e-mail address. */
    EMAIL_CHANGED,
    /** An administrator looked on as a guardian. */
    VIEWED_AS_PARENT,
    /** Keys of sealed fields were replaced. */
    KEYS_ROTATED
}
