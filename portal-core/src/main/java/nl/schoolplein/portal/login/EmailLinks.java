package nl.schoolplein.portal.login;

import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.account.Account;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.account.Token;
import nl.schoolplein.portal.config.Entrances;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.mail.Mail;
import nl.schoolplein.portal.mail.Outbox;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.school.StaffRow;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Another e-mail address for who is logged in. It counts when its owner has opened a link that went there; then the old one is
 * told, and each school where the person is a guardian or works knows the new one.
 */
final class EmailLinks {
    private static final int MOST_OPEN = 5;

    private final Transactions global;
    private final Transactions rows;
    private final Schools schools;
    private final Outbox outbox;
    private final Entrances entrances;
    private final Clock clock;

    /** Mails go into the outbox. */
    EmailLinks(
            Transactions global, Transactions rows, Schools schools, Outbox outbox, Entrances entrances, Clock clock) {
        this.global = global;
        this.rows = rows;
        this.schools = schools;
        this.outbox = outbox;
        this.entrances = entrances;
        this.clock = clock;
    }

    /** A link that holds: whose it is, and the new address. */
    record Held(String username, String email) {}

    /** Whose address changed, and at which schools they are somebody. */
    record Changed(UUID account, String name, Set<UUID> schools) {}

    /** Sends a link to the new address; false if one went there a moment ago, or too many were asked for. */
    boolean ask(SignedIn who, String email, boolean staff) {
        URI entrance = staff ? entrances.staff() : entrances.parents();
        Instant now = clock.instant();
        String token = Token.fresh();
        try {
            return global.write(session -> {
                if (open(session, who.account(), now) >= MOST_OPEN || !LinkSent.mayNow(session, "EMAIL", email, now)) {
                    return false;
                }
                Instant until = now.plus(PasswordLinks.HOLDS);
                session.persist(new EmailLink(Token.hash(token), who.account(), email, until));
                outbox.add(
                        session,
                        Mail.to(email, who.name(), who.language(), "email-confirm")
                                .with("username", who.username())
                                .button(entrance.resolve("/login/new-email?token=" + token))
                                .until(until));
                return true;
            });
        } catch (ConstraintViolationException askedTwiceAtOnce) {
            return false;
        }
    }

    private static long open(Session session, UUID account, Instant now) {
        return session.createSelectionQuery(
                        "select count(l) from EmailLink l where l.account = :account and l.until > :now", Long.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** What a link is for, if it holds. */
    Optional<Held> held(String token) {
        return global.read(session -> held(session, token, LockModeType.NONE)
                .map(link -> new Held(Accounts.username(session, link.account()), link.email())));
    }

    private Optional<EmailLink> held(Session session, String token, LockModeType lock) {
        return Optional.ofNullable(session.find(EmailLink.class, Token.hash(token), lock))
                .filter(link -> link.until().isAfter(clock.instant()));
    }

    /** The person is reached at the new address from now on; empty if the link held no more. */
    Optional<Changed> use(String token) {
        Optional<EmailLink> used = global.write(session -> {
            Optional<EmailLink> link = held(session, token, LockModeType.PESSIMISTIC_WRITE);
            link.ifPresent(one -> becomes(session, one));
            return link;
        });
        return used.map(link -> {
            Accounts.AtSchools person = global.read(session -> Accounts.atSchools(session, link.account()));
            person.schools().forEach(school -> knows(school, link));
            schools.forget();
            return new Changed(link.account(), person.name(), person.schools());
        });
    }

    /** Links that went to the old address, for this or for a new password, are of no use any more. */
    private void becomes(Session session, EmailLink link) {
        Accounts.reachedAs(session, link.account())
                .filter(before -> !before.email().equals(link.email().toLowerCase(Locale.ROOT)))
                .ifPresent(before -> outbox.add(
                        session,
                        Mail.to(before.email(), before.name(), before.language(), "email-changed")
                                .with("username", before.username())
                                .button(entrances.parents().resolve("/help"))));
        session.find(Account.class, link.account()).reachedAt(link.email());
        for (String kind : new String[] {"EmailLink", "PasswordLink"}) {
            session.createMutationQuery("delete from " + kind + " where account = :account")
                    .setParameter("account", link.account())
                    .executeUpdate();
        }
    }

    /** A roster does not bring the old address back. */
    private void knows(UUID school, EmailLink link) {
        rows.write(school, session -> {
            session.createSelectionQuery("from GuardianRow where account = :account", GuardianRow.class)
                    .setParameter("account", link.account())
                    .list()
                    .forEach(row -> {
                        GuardianRow.State was = row.state();
                        row.become(new GuardianRow.State(was.name(), link.email(), was.leftOn()));
                        row.keepByHand(true);
                    });
            session.createSelectionQuery("from StaffRow where account = :account", StaffRow.class)
                    .setParameter("account", link.account())
                    .list()
                    .forEach(row -> {
                        StaffRow.State was = row.state();
                        row.become(new StaffRow.State(was.name(), link.email(), was.administrator(), was.leftOn()));
                        row.keepByHand(true);
                    });
            return school;
        });
    }

    /** Removes links that hold no more. */
    void removeExpired() {
        global.write(session -> session.createMutationQuery("delete from EmailLink where until < :now")
                .setParameter("now", clock.instant())
                .executeUpdate());
    }
}
