package nl.schoolplein.portal.login;

import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.BusyException;
import nl.schoolplein.portal.account.Passwords;
import nl.schoolplein.portal.account.Token;
import nl.schoolplein.portal.config.Entrances;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.job.Jobs;
import nl.schoolplein.portal.mail.Mail;
import nl.schoolplein.portal.mail.Outbox;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Mails for who lost the password or the user name. Whoever asks, the same is done at once: the wish is written down. Only a
 * job looks afterwards whether anybody is meant, so that neither the answer nor its time tells.
 */
final class PasswordLinks {
    /** How long a link holds. */
    static final Duration HOLDS = Duration.ofHours(1);

    /** To one address no more than one of a kind in this time. */
    static final Duration APART = Duration.ofMinutes(15);

    private static final String JOB = "login-link";

    private final Transactions global;
    private final Passwords passwords;
    private final Outbox outbox;
    private final Jobs jobs;
    private final Entrances entrances;
    private final Clock clock;

    /** Mails go into the outbox; it is a job of these that puts them there. */
    PasswordLinks(
            Transactions global, Passwords passwords, Outbox outbox, Jobs jobs, Entrances entrances, Clock clock) {
        this.global = global;
        this.passwords = passwords;
        this.outbox = outbox;
        this.jobs = jobs;
        this.entrances = entrances;
        this.clock = clock;
        jobs.does(JOB, wish -> {
            grant(UUID.fromString(wish));
            return Optional.empty();
        });
    }

    /** Writes down that somebody asked: a user name or an address, as it was typed. */
    void ask(LinkWish.Kind kind, String typed, boolean atStaff) {
        UUID id = UUID.randomUUID();
        global.write(session -> {
            session.persist(new LinkWish(id, kind, typed.strip(), atStaff, clock.instant()));
            jobs.soon(session, JOB, id.toString(), clock.instant());
            return id;
        });
    }

    private void grant(UUID id) {
        try {
            global.write(session -> {
                LinkWish wish = session.find(LinkWish.class, id, LockModeType.PESSIMISTIC_WRITE);
                if (wish != null) {
                    session.remove(wish);
                    if (wish.askedAt().plus(HOLDS).isAfter(clock.instant())) { // nobody waits for it any longer
                        grant(session, wish);
                    }
                }
                return id;
            });
        } catch (ConstraintViolationException sentByAnother) {
            grant(id); // the row that was in the way is there now, and says how long ago that was
        }
    }

    private void grant(Session session, LinkWish wish) {
        Map<String, List<Accounts.Reached>> addresses = Accounts.reachedBy(session, wish.typed()).stream()
                .collect(Collectors.groupingBy(Accounts.Reached::email, LinkedHashMap::new, Collectors.toList()));
        addresses.forEach((email, people) -> {
            if (wish.kind() == LinkWish.Kind.PASSWORD) {
                send(session, email, people, wish.atStaff() ? entrances.staff() : entrances.parents(), "password-lost");
            } else if (wish.typed().indexOf('@') >= 0 && mayNow(session, wish.kind(), email)) {
                String names = people.stream().map(Accounts.Reached::username).collect(Collectors.joining(", "));
                outbox.add(
                        session,
                        to(people.get(0), "username-lost")
                                .with("username", names)
                                .button((wish.atStaff() ? entrances.staff() : entrances.parents()).resolve("/login")));
            }
        });
    }

    /** Sends a link to somebody of a school because an administrator says so; false if one went there a moment ago. */
    boolean sendTo(UUID account, boolean staff) {
        return global.write(session -> Accounts.reachedAs(session, account)
                .filter(person -> send(
                        session,
                        person.email(),
                        List.of(person),
                        staff ? entrances.staff() : entrances.parents(),
                        "password-by-school"))
                .isPresent());
    }

    private boolean send(Session session, String email, List<Accounts.Reached> people, URI entrance, String kind) {
        if (!mayNow(session, LinkWish.Kind.PASSWORD, email)) {
            return false;
        }
        Instant until = clock.instant().plus(HOLDS);
        for (Accounts.Reached person : people) {
            String token = Token.fresh();
            session.persist(new PasswordLink(Token.hash(token), person.account(), until));
            outbox.add(
                    session,
                    to(person, kind)
                            .with("username", person.username())
                            .button(entrance.resolve("/login/new-password?token=" + token))
                            .until(until));
        }
        return true;
    }

    private static Mail to(Accounts.Reached person, String kind) {
        return Mail.to(person.email(), person.name(), person.language(), kind).asSomebodyWaits();
    }

    /** One at a time asks this for an address: the row is locked, and of two that would make it one fails. */
    private boolean mayNow(Session session, LinkWish.Kind kind, String email) {
        Instant now = clock.instant();
        String hash = Token.hash(kind.name(), email);
        LinkSent last = session.find(LinkSent.class, hash, LockModeType.PESSIMISTIC_WRITE);
        if (last == null) {
            session.persist(new LinkSent(hash, now));
            session.flush();
            return true;
        }
        if (last.sentAt().plus(APART).isAfter(now)) {
            return false;
        }
        last.again(now);
        return true;
    }

    /** Whose link this is, if it holds. */
    Optional<Accounts.Reached> owner(String token) {
        return global.read(session ->
                held(session, token, LockModeType.NONE).flatMap(link -> Accounts.reachedAs(session, link.account())));
    }

    /** Makes the new password: the link, all others of the account, and all its sessions are over. False if it held no more. */
    boolean use(String token, UUID account, String password) throws BusyException {
        return passwords.change(account, password, null, session -> {
            boolean holds = held(session, token, LockModeType.PESSIMISTIC_WRITE)
                    .filter(link -> link.account().equals(account))
                    .isPresent();
            if (holds) {
                changed(session, account);
            }
            return holds;
        });
    }

    /** Somebody who is logged in makes a new password; the session goes on, the others end. */
    boolean change(UUID account, String password, @Nullable String token) throws BusyException {
        return passwords.change(account, password, token, session -> {
            changed(session, account);
            return true;
        });
    }

    /** No link is of use any more, and its owner is told, in case it was somebody else. */
    private void changed(Session session, UUID account) {
        session.createMutationQuery("delete from PasswordLink where account = :account")
                .setParameter("account", account)
                .executeUpdate();
        Accounts.reachedAs(session, account)
                .ifPresent(person -> outbox.add(
                        session,
                        to(person, "password-changed")
                                .with("username", person.username())
                                .button(entrances.parents().resolve("/login/lost-password"))));
    }

    private Optional<PasswordLink> held(Session session, String token, LockModeType lock) {
        return Optional.ofNullable(session.find(PasswordLink.class, Token.hash(token), lock))
                .filter(link -> link.until().isAfter(clock.instant()));
    }

    /** Removes links that hold no more, and what says how lately one was sent. */
    void removeExpired() {
        Instant now = clock.instant();
        global.write(session -> {
            session.createMutationQuery("delete from PasswordLink where until < :now")
                    .setParameter("now", now)
                    .executeUpdate();
            session.createMutationQuery("delete from LinkWish where askedAt < :then")
                    .setParameter("then", now.minus(Duration.ofDays(1)))
                    .executeUpdate();
            return session.createMutationQuery("delete from LinkSent where sentAt < :then")
                    .setParameter("then", now.minus(APART))
                    .executeUpdate();
        });
    }
}
