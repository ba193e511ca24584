package nl.schoolplein.portal.login;

import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    private final RightDoor door;
    private final LoginTrail trail;
    private final Clock clock;

    /** Mails go into the outbox; it is a job that puts them there. */
    PasswordLinks(Entry.Place place, RightDoor door, LoginTrail trail) {
        this.global = place.global();
        this.passwords = place.accounts().passwords();
        this.outbox = place.outbox();
        this.jobs = place.jobs();
        this.entrances = place.entrances();
        this.door = door;
        this.trail = trail;
        this.clock = place.clock();
        jobs.does(JOB, wish -> {
            grant(UUID.fromString(wish));
            return Optional.empty();
        });
    }

    /**
     * Writes down that somebody asked: a user name or an address, as it was typed.
     *
     * @throws nl.schoolplein.portal.config.NoAddressException if no link can be written
     */
    void ask(LinkWish.Kind kind, String typed, boolean atStaff) {
        entrances.parents();
        UUID id = UUID.randomUUID();
        global.write(session -> {
            session.persist(new LinkWish(id, kind, typed.strip(), atStaff, clock.instant()));
            jobs.soon(session, JOB, id.toString(), clock.instant());
            return id;
        });
    }

    private void grant(UUID id) {
        Map<UUID, URI> own = ownEntrances(id);
        List<Accounts.Reached> granted = new ArrayList<>();
        try {
            LinkWish.Kind kind = global.write(session -> {
                LinkWish wish = session.find(LinkWish.class, id, LockModeType.PESSIMISTIC_WRITE);
                if (wish == null) {
                    return LinkWish.Kind.PASSWORD;
                }
                session.remove(wish);
                if (wish.askedAt().plus(HOLDS).isAfter(clock.instant())) { // nobody waits for it any longer
                    granted.addAll(grant(session, wish, own));
                }
                return wish.kind();
            });
            granted.forEach(person -> trail.linkAsked(kind, person));
        } catch (ConstraintViolationException sentByAnother) {
            grant(id); // the row that was in the way is there now, and says how long ago that was
        }
    }

    /** Where each who may be meant comes in; looked up before the transaction that sends, since it asks the schools. */
    private Map<UUID, URI> ownEntrances(UUID id) {
        Optional<LinkWish> wish = global.read(session -> Optional.ofNullable(session.find(LinkWish.class, id)));
        List<Accounts.Reached> meant = wish.map(
                        asked -> global.read(session -> Accounts.reachedBy(session, asked.typed())))
                .orElse(List.of());
        boolean atStaff = wish.filter(LinkWish::atStaff).isPresent();
        return meant.stream()
                .collect(Collectors.toMap(
                        Accounts.Reached::account,
                        person -> entrance(door.isStaffs(person.account(), person.schools(), atStaff))));
    }

    /** Those to whom something is sent. */
    private List<Accounts.Reached> grant(Session session, LinkWish wish, Map<UUID, URI> own) {
        List<Accounts.Reached> granted = new ArrayList<>();
        Map<String, List<Accounts.Reached>> addresses = Accounts.reachedBy(session, wish.typed()).stream()
                .collect(Collectors.groupingBy(Accounts.Reached::email, LinkedHashMap::new, Collectors.toList()));
        addresses.forEach((email, people) -> {
            Accounts.Reached first = people.get(0);
            if (wish.kind() == LinkWish.Kind.PASSWORD) {
                if (send(session, email, people, own, "password-lost")) {
                    granted.addAll(people);
                }
            } else if (wish.typed().indexOf('@') >= 0 && mayNow(session, wish.kind(), email)) {
                String names = people.stream().map(Accounts.Reached::username).collect(Collectors.joining(", "));
                outbox.add(
                        session,
                        to(first, "username-lost")
                                .with("username", names)
                                .button(at(own, first).resolve("/login")));
                granted.addAll(people);
            }
        });
        return granted;
    }

    /** Sends a link to somebody of a school because an administrator says so; false if one went there a moment ago. */
    boolean sendTo(UUID account, boolean staff) {
        Map<UUID, URI> own = Map.of(account, entrance(staff));
        return global.write(session -> Accounts.reachedAs(session, account)
                .filter(person -> send(session, person.email(), List.of(person), own, "password-by-school"))
                .isPresent());
    }

    private boolean send(
            Session session, String email, List<Accounts.Reached> people, Map<UUID, URI> own, String kind) {
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
                            .button(at(own, person).resolve("/login/new-password?token=" + token))
                            .until(until));
        }
        return true;
    }

    private static Mail to(Accounts.Reached person, String kind) {
        return Mail.to(person.email(), person.name(), person.language(), kind).asSomebodyWaits();
    }

    private boolean mayNow(Session session, LinkWish.Kind kind, String email) {
        return LinkSent.mayNow(session, kind.name(), email, clock.instant());
    }

    /** Whose link this is, if it holds. */
    Optional<Accounts.Reached> owner(String token) {
        return global.read(session ->
                held(session, token, LockModeType.NONE).flatMap(link -> Accounts.reachedAs(session, link.account())));
    }

    /** Makes the new password: the link, all others of the account, and all its sessions are over. False if it held no more. */
    boolean use(String token, UUID account, String password, boolean atStaff) throws BusyException {
        return passwords.change(account, password, null, session -> {
            boolean holds = held(session, token, LockModeType.PESSIMISTIC_WRITE)
                    .filter(link -> link.account().equals(account))
                    .isPresent();
            if (holds) {
                changed(session, account, atStaff);
            }
            return holds;
        });
    }

    /** Somebody who is logged in makes a new password; the session goes on, the others end. */
    boolean change(UUID account, String password, @Nullable String token, boolean atStaff) throws BusyException {
        return passwords.change(account, password, token, session -> {
            changed(session, account, atStaff);
            return true;
        });
    }

    /** No link is of use any more, and its owner is told, in case it was somebody else. */
    private void changed(Session session, UUID account, boolean atStaff) {
        session.createMutationQuery("delete from PasswordLink where account = :account")
                .setParameter("account", account)
                .executeUpdate();
        Accounts.reachedAs(session, account).ifPresent(person -> {
            Mail mail = to(person, "password-changed").with("username", person.username());
            boolean leads = entrances.known();
            outbox.add(session, leads ? mail.button(entrance(atStaff).resolve("/login/lost-password")) : mail);
        });
    }

    /** Who has got an account meanwhile comes in where parents do. */
    private URI at(Map<UUID, URI> own, Accounts.Reached person) {
        return own.getOrDefault(person.account(), entrances.parents());
    }

    private URI entrance(boolean ofStaff) {
        return ofStaff ? entrances.staff() : entrances.parents();
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
