package nl.schoolplein.portal.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.portal.data.NoRoomException;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.network.Network;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who a cookie stands for, where else somebody is logged in, and the end of it. */
public final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /** A session ends when it was not used for this long. */
    static final Duration UNUSED = Duration.ofHours(12);

    /** On a device that stays logged in. */
    static final Duration STAYS = Duration.ofDays(60);

    /** So long there is to type a code after the password. */
    static final Duration HALFWAY = Duration.ofMinutes(10);

    /** So many places from which it was used a session remembers: at home, on the way, at work. */
    static final int PLACES = 8;

    /** How often the last use is written: not with every request. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    private final Transactions global;
    private final Clock clock;
    private final Cache<String, KeptSession> kept = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private volatile BiConsumer<SignedIn, String> moved = (who, network) -> {};

    /**
     * A device on which somebody is logged in.
     *
     * @param id names it, and opens nothing
     * @param network roughly from where it was last used
     * @param stays whether it stays logged in for weeks
     * @param moved whether it was used from elsewhere, and nobody said yet who that was
     * @param own whether it is the device that asks
     */
    public record Listed(
            String id,
            Device device,
            Instant since,
            Instant lastUsed,
            String network,
            boolean stays,
            boolean moved,
            boolean own) {}

    Sessions(Transactions global, Clock clock) {
        this.global = global;
        this.clock = clock;
    }

    /** Who is logged in with this cookie, on a device with this network address. */
    public Optional<SignedIn> who(String token, String address) {
        String hash = Token.hash(token);
        KeptSession found = kept.get(hash, this::load);
        if (found.who().isEmpty()) {
            return found.who();
        }
        Instant now = clock.instant();
        if (found.isElsewhere(address)) {
            movedTo(hash, Network.roughly(address), now);
            return kept.get(hash, this::load).who();
        }
        if (found.lastUsed().plus(NOTED).isBefore(now)) {
            note(hash, session -> session.used(now));
        }
        return found.who();
    }

    /** From now on this hears of sessions that go on from somewhere else: who, and from which network, roughly. */
    public void whenMoved(BiConsumer<SignedIn, String> told) {
        moved = told;
    }

    /** The row is locked: of a page and its pictures, asked for at once, one brings the news. */
    private void movedTo(String hash, String network, Instant now) {
        try {
            boolean news = global.write(session -> {
                AccountSession found = session.find(AccountSession.class, hash, LockModeType.PESSIMISTIC_WRITE);
                return found != null && found.seenAt(network, now);
            });
            kept.invalidate(hash);
            if (news) {
                kept.get(hash, this::load).who().ifPresent(who -> moved.accept(who, network));
            }
        } catch (NoRoomException full) {
            LOG.warn("That a session moved was not noted: {}", full.getMessage());
        }
    }

    /** On a full disk people go on reading; the session then ends a little too early. */
    private void note(String hash, Consumer<AccountSession> change) {
        try {
            changed(hash, (session, account) -> change.accept(session));
        } catch (NoRoomException full) {
            LOG.warn("The use of a session was not noted: {}", full.getMessage());
        }
    }

    private KeptSession load(String hash) {
        return global.read(session -> {
            AccountSession found = session.find(AccountSession.class, hash);
            if (found == null || isOver(found) || found.stage() != AccountSession.Stage.OPEN) {
                return KeptSession.NOBODY;
            }
            Account account = session.find(Account.class, found.account());
            return new KeptSession(Optional.of(signedIn(account, found)), found.lastUsedAt(), found.networks());
        });
    }

    private boolean isOver(AccountSession session) {
        return session.endsAt().isBefore(clock.instant());
    }

    /** Ends the session of this cookie. */
    public void logout(String token) {
        String hash = Token.hash(token);
        global.write(session -> {
            AccountSession found = session.find(AccountSession.class, hash);
            if (found != null) {
                session.remove(found);
            }
            return hash;
        });
        kept.invalidate(hash);
    }

    /** Where somebody is logged in, the latest first. */
    public List<Listed> of(UUID account, String token) {
        String own = Token.hash(token);
        return global.read(session -> all(session, account)).stream()
                .filter(session -> session.stage() == AccountSession.Stage.OPEN && !isOver(session))
                .map(session -> new Listed(
                        session.hash(),
                        session.device(),
                        session.startedAt(),
                        session.lastUsedAt(),
                        session.network(),
                        session.longLived(),
                        session.movedAt() != null,
                        session.hash().equals(own)))
                .sorted(Comparator.comparing((Listed listed) -> !listed.own())
                        .thenComparing(Comparator.comparing(Listed::lastUsed).reversed()))
                .toList();
    }

    private static List<AccountSession> all(Session session, UUID account) {
        return session.createSelectionQuery("from AccountSession where account = :account", AccountSession.class)
                .setParameter("account", account)
                .list();
    }

    /** Ends one session of this account; false if there is none of that name. */
    public boolean end(UUID account, String id) {
        boolean ended = global.write(session -> {
            AccountSession found = session.find(AccountSession.class, id);
            if (found == null || !found.account().equals(account)) {
                return false;
            }
            session.remove(found);
            return true;
        });
        kept.invalidate(id);
        return ended;
    }

    /** Ends all sessions of this account, but for the one with this token. */
    public void endOthers(UUID account, @Nullable String token) {
        String own = token == null ? "" : Token.hash(token);
        forget(global.write(session -> endAll(session, account, own)));
    }

    /** Ends them in somebody else's transaction; the hashes are to be forgotten after it. */
    static List<String> endAll(Session session, UUID account, String but) {
        List<AccountSession> others = all(session, account).stream()
                .filter(one -> !one.hash().equals(but))
                .toList();
        others.forEach(session::remove);
        return others.stream().map(AccountSession::hash).toList();
    }

    void forget(List<String> hashes) {
        kept.invalidateAll(hashes);
    }

    void forgetAll() {
        kept.invalidateAll();
    }

    /** From now on the session acts in this capacity. */
    public void actAs(String token, Capacity capacity) {
        change(token, (session, account) -> session.actAs(capacity));
    }

    /** From now on the session looks at a school as somebody else, or with its own eyes again. */
    public void viewAs(String token, @Nullable ViewAs other) {
        change(token, (session, account) -> session.viewAs(other));
    }

    /** From now on this school opens first; null for all schools together. */
    public void opensFirst(String token, @Nullable UUID school) {
        change(token, (session, account) -> account.opensFirst(school));
    }

    /** Keeps the language ({@code nl}, {@code en}) and theme ({@code auto}, {@code light}, {@code dark}). */
    public void prefer(String token, String language, String theme) {
        change(token, (session, account) -> account.prefer(language, theme));
    }

    /** It was the owner who used it from elsewhere. */
    public void stayed(String token) {
        change(token, (session, account) -> session.stayed());
    }

    /** The password was given again. */
    void confirmed(String token) {
        change(token, (session, account) -> session.confirmed(clock.instant()));
    }

    private void change(String token, BiConsumer<AccountSession, Account> change) {
        changed(Token.hash(token), change);
    }

    private void changed(String hash, BiConsumer<AccountSession, Account> change) {
        global.write(session -> {
            AccountSession found = session.find(AccountSession.class, hash);
            if (found != null) {
                change.accept(found, session.find(Account.class, found.account()));
            }
            return hash;
        });
        kept.invalidate(hash);
    }

    static SignedIn signedIn(Account account, AccountSession session) {
        return new SignedIn(
                account.id(),
                account.username(),
                account.name(),
                account.operator(),
                Locale.forLanguageTag(account.language()),
                account.theme(),
                session.capacity(),
                account.schools(),
                account.firstSchool(),
                session.viewAs(),
                Optional.ofNullable(session.confirmedAt()),
                session.movedAt() != null);
    }
}
