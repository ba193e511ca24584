package nl.schoolplein.portal.login;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.account.Whose;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.network.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the audit log hears of logging in.
 *
 * <p>What fails is noted after the answer, so that the time that takes does not tell a guesser whether somebody is known.
 */
final class LoginTrail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoginTrail.class);

    /** In a flood, what does not fit is not counted. */
    private static final int MOST_WAITING = 1000;

    private final AuditLog log;
    private final FailureCounts failures;
    private final ThreadPoolExecutor afterwards = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            LoginTrail::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    /** Into this log, with these counts of what failed. */
    LoginTrail(AuditLog log, FailureCounts failures) {
        this.log = log;
        this.failures = failures;
        afterwards.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "login-trail");
        thread.setDaemon(true);
        return thread;
    }

    void loggedIn(SignedIn who) {
        note(AuditKind.LOGIN, who);
    }

    /** A wrong password, for somebody or for a name that nobody has: what was typed then may be a password. */
    void failed(Optional<Whose> whose, String address) {
        noteFailure(AuditKind.LOGIN_FAILED, whose, address);
    }

    /** A wrong code after the right password. */
    void codeFailed(Whose whose, String address) {
        noteFailure(AuditKind.CODE_FAILED, Optional.of(whose), address);
    }

    /** A wrong password from somebody who is logged in. */
    void againFailed(SignedIn who, String address) {
        Whose whose = new Whose(who.account(), who.name(), who.schools());
        noteFailure(AuditKind.PASSWORD_AGAIN_FAILED, Optional.of(whose), address);
    }

    private void noteFailure(AuditKind kind, Optional<Whose> whose, String address) {
        afterwards.execute(() -> {
            try {
                count(kind, whose, Network.roughly(address));
            } catch (RuntimeException notNoted) {
                LOG.warn("A failed login could not be noted: {}", String.valueOf(notNoted.getMessage()));
            }
        });
    }

    private void count(AuditKind kind, Optional<Whose> whose, String network) {
        String what = kind + " " + whose.map(Whose::account).map(UUID::toString).orElse("nobody");
        FailureCounts.Counted counted = failures.count(what);
        switch (counted.worth()) {
            case NOTHING -> {}
            case THE_LAST_LINE -> log.note(AuditEntry.of(AuditKind.FAILURES_CUT));
            case A_LINE -> {
                AuditEntry entry = counted.times() == 1
                        ? AuditEntry.of(kind).saying(network)
                        : AuditEntry.of(AuditKind.FAILED_OFTEN).saying(counted.times() + "×, " + network);
                whose.ifPresentOrElse(
                        who -> log.note(who.schools(), entry.by(who.account(), who.name())), () -> log.note(entry));
            }
        }
    }

    /** A session went on from another network; its owner did not say yet that it was them. */
    void moved(SignedIn who, String network) {
        log.note(
                who.schools(),
                AuditEntry.of(AuditKind.TAKEOVER_NOTICED)
                        .by(who.account(), who.name())
                        .saying(network));
    }

    void passwordChanged(SignedIn who) {
        note(AuditKind.PASSWORD_CHANGED, who);
    }

    /** Somebody who is not logged in made a new password with a link. */
    void passwordChanged(Accounts.Reached person) {
        log.note(person.schools(), AuditEntry.of(AuditKind.PASSWORD_CHANGED).by(person.account(), person.name()));
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

    /** Somebody who is not logged in asked for a mail, and it is on its way to this person. */
    void linkAsked(LinkWish.Kind kind, Accounts.Reached person) {
        AuditKind asked = kind == LinkWish.Kind.PASSWORD ? AuditKind.PASSWORD_ASKED : AuditKind.USERNAME_ASKED;
        log.note(person.schools(), AuditEntry.of(asked).about(person.account(), person.name()));
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

    /** Writes down what waits. */
    @Override
    public void close() {
        afterwards.shutdown();
        try {
            if (!afterwards.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn(
                        "{} failed logins were not noted", afterwards.getQueue().size());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
