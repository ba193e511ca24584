package nl.schoolplein.portal.login;

import java.util.UUID;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLog;

/** What the audit log hears of logging in. */
final class LoginTrail {
    private final AuditLog log;

    /** Into this log. */
    LoginTrail(AuditLog log) {
        this.log = log;
    }

    void loggedIn(SignedIn who) {
        note(AuditKind.LOGIN, who);
    }

    void passwordChanged(SignedIn who) {
        note(AuditKind.PASSWORD_CHANGED, who);
    }

    /** Somebody who is not logged in made a new password with a link. */
    void passwordChanged(Accounts.Reached person) {
        log.note(AuditEntry.of(AuditKind.PASSWORD_CHANGED).by(person.account(), person.name()));
    }

    void emailChanged(EmailLinks.Changed person) {
        log.note(person.schools(), AuditEntry.of(AuditKind.EMAIL_CHANGED).by(person.account(), person.name()));
    }

    void secondFactorChanged(SignedIn who) {
        note(AuditKind.SECOND_FACTOR_CHANGED, who);
    }

    void sessionEnded(SignedIn who) {
        note(AuditKind.SESSION_ENDED, who);
    }

    /** An administrator had a link sent to somebody of the school. */
    void linkSent(UUID school, SignedIn by, UUID person, String name) {
        log.note(
                school,
                AuditEntry.of(AuditKind.PASSWORD_ASKED)
                        .by(by.account(), by.name())
                        .about(person, name));
    }

    private void note(AuditKind kind, SignedIn who) {
        log.note(who.schools(), AuditEntry.of(kind).by(who.account(), who.name()));
    }
}
