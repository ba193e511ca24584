package nl.schoolplein.portal.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.portal.data.NoRoomException;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logging in and out, and who a cookie stands for. */
public final class Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    /** A session ends when it was not used for this long. */
    private static final Duration UNUSED = Duration.ofHours(12);

    /** How often the last use is written: not with every request. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Transactions global;
    private final Clock clock;
    private final Throttle throttle = new Throttle();
    private final Cache<String, Kept> sessions = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private record Kept(Optional<SignedIn> who, Instant lastUsed) {}

    /** What became of a try to log in. */
    public sealed interface Login {
        /** The right password; the token is the cookie's value. */
        record Welcome(String token, SignedIn who) implements Login {}

        /** No such account, or another password: the same answer. */
        record Unknown() implements Login {}

        /** Too many tries; this long until the next one. */
        record Wait(Duration time) implements Login {}
    }

    /** On the global tables. */
    public Accounts(Transactions global, Clock clock) {
        this.global = global;
        this.clock = clock;
    }

    /** Tries to log in, from a network address. A token that the browser had before is never taken over. */
    public Login login(String username, String password, String address) {
        String known = username.strip().toLowerCase(Locale.ROOT);
        Duration wait = throttle.waitFor(known, address);
        if (!wait.isZero()) {
            return new Login.Wait(wait);
        }
        Optional<Account> account = global.read(session -> named(session, known));
        if (!PasswordHash.matches(password, account.map(Account::password).orElse(PasswordHash.NOBODY))) {
            throttle.failed(known, address);
            return new Login.Unknown();
        }
        throttle.succeeded(known, address);
        String token = newToken();
        Capacity capacity = Capacity.STAFF;
        global.write(session -> {
            session.persist(
                    new AccountSession(hash(token), account.orElseThrow().id(), capacity, clock.instant()));
            return token;
        });
        return new Login.Welcome(token, signedIn(account.orElseThrow(), capacity, null));
    }

    /** Who is logged in with this cookie. */
    public Optional<SignedIn> who(String token) {
        String hash = hash(token);
        Kept kept = sessions.get(hash, this::load);
        Instant now = clock.instant();
        if (kept.who().isPresent() && kept.lastUsed().plus(NOTED).isBefore(now)) {
            note(hash, now);
        }
        return kept.who();
    }

    /** On a full disk people go on reading; the session then ends a little too early. */
    private void note(String hash, Instant now) {
        try {
            change(hash, (session, account) -> session.used(now));
        } catch (NoRoomException full) {
            LOG.warn("The use of a session was not noted: {}", full.getMessage());
        }
    }

    private Kept load(String hash) {
        return global.read(session -> {
            AccountSession found = session.find(AccountSession.class, hash);
            if (found == null || found.lastUsedAt().plus(UNUSED).isBefore(clock.instant())) {
                return new Kept(Optional.empty(), Instant.MAX);
            }
            Account account = session.find(Account.class, found.account());
            return new Kept(Optional.of(signedIn(account, found.capacity(), found.viewAs())), found.lastUsedAt());
        });
    }

    /** Ends the session of this cookie. */
    public void logout(String token) {
        String hash = hash(token);
        global.write(session -> {
            AccountSession found = session.find(AccountSession.class, hash);
            if (found != null) {
                session.remove(found);
            }
            return hash;
        });
        sessions.invalidate(hash);
    }

    /** From now on the session acts in this capacity. */
    public void actAs(String token, Capacity capacity) {
        change(hash(token), (session, account) -> session.actAs(capacity));
    }

    /** From now on the session looks at a school as somebody else, or with its own eyes again. */
    public void viewAs(String token, @Nullable ViewAs other) {
        change(hash(token), (session, account) -> session.viewAs(other));
    }

    /** From now on this school opens first; null for all schools together. */
    public void opensFirst(String token, @Nullable UUID school) {
        change(hash(token), (session, account) -> account.opensFirst(school));
    }

    /** Keeps the language ({@code nl}, {@code en}) and theme ({@code auto}, {@code light}, {@code dark}). */
    public void prefer(String token, String language, String theme) {
        change(hash(token), (session, account) -> account.prefer(language, theme));
    }

    private void change(String hash, BiConsumer<AccountSession, Account> change) {
        global.write(session -> {
            AccountSession found = session.find(AccountSession.class, hash);
            if (found != null) {
                change.accept(found, session.find(Account.class, found.account()));
            }
            return hash;
        });
        sessions.invalidate(hash);
    }

    /** What became of the wish that somebody can log in: without a password if they could already. */
    public record Entry(UUID account, String name, Optional<String> password) {}

    /** Lets somebody in at a school: with the account that has this user name, or a new one with a new password. */
    public Entry enter(String username, String name, UUID school) {
        Entry entry = global.write(session -> named(session, username)
                .map(known -> {
                    known.joins(school);
                    return new Entry(known.id(), known.name(), Optional.empty());
                })
                .orElseGet(() -> fresh(session, username, name, false, Set.of(school))));
        sessions.invalidateAll();
        return entry;
    }

    /** Makes an account for an operator; nothing if the user name is taken. */
    public Optional<Entry> operator(String username, String name) {
        return global.write(session -> named(session, username).isPresent()
                ? Optional.<Entry>empty()
                : Optional.of(fresh(session, username, name, true, Set.of())));
    }

    private static Entry fresh(Session session, String username, String name, boolean operator, Set<UUID> schools) {
        String password = PasswordHash.generated();
        Account account =
                new Account(UUID.randomUUID(), username.strip(), name, PasswordHash.of(password), operator, schools);
        session.persist(account);
        session.flush();
        return new Entry(account.id(), name, Optional.of(password));
    }

    private static Optional<Account> named(Session session, String username) {
        return session.createSelectionQuery("from Account where username = :name", Account.class)
                .setParameter("name", username.strip().toLowerCase(Locale.ROOT))
                .uniqueResultOptional();
    }

    /** Adds accounts; for the demo and for whoever makes people. */
    public void add(Iterable<Account> accounts) {
        global.write((Session session) -> {
            accounts.forEach(session::persist);
            return accounts;
        });
    }

    private static SignedIn signedIn(Account account, Capacity capacity, @Nullable ViewAs viewAs) {
        return new SignedIn(
                account.id(),
                account.username(),
                account.name(),
                account.operator(),
                Locale.forLanguageTag(account.language()),
                account.theme(),
                capacity,
                account.schools(),
                account.firstSchool(),
                viewAs);
    }

    private static String newToken() {
        byte[] token = new byte[32];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
