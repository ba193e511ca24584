package nl.schoolplein.portal.secret;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.portal.data.Sealing;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.LockMode;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Seals texts that nobody may read who has the database: medical details, court notes, what an authenticator app shares with
 * the portal. Each school has keys of its own, and so has the portal itself,
 * which a master key wraps that is kept elsewhere ({@link MasterKeySource}). What is sealed is bound to its school and
 * field: moved to another it cannot be opened.
 */
public final class Secrets implements Sealing {
    /** The owner of what belongs to no school. */
    public static final UUID PORTAL = new UUID(0, 0);

    /** After this time every portal on the same database knows a new key. */
    static final Duration KNOWN_EVERYWHERE = Duration.ofMinutes(1);

    private final Transactions global;
    private final Clock clock;
    private final MasterKeys masters;
    private final Cache<UUID, KeySet> keys = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(KNOWN_EVERYWHERE)
            .build();

    /** With the wrapped keys in the global tables. */
    public Secrets(Transactions global, MasterKeySource source, Clock clock) {
        this.global = global;
        this.clock = clock;
        this.masters = new MasterKeys(global, source, clock);
    }

    /**
     * Makes a master key if this is the first start, and looks whether it is the one that is needed.
     *
     * @throws MasterKeyException if it is missing or another one
     */
    public void check() {
        masters.check();
    }

    /**
     * Seals a text.
     *
     * @param owner the school, or {@link #PORTAL}
     * @param field table, row and column, always the same for the same place: {@code medical/<id>/allergies}
     */
    @Override
    public byte[] seal(UUID owner, String field, String text) {
        return keys(owner).seal(context(owner, field), text);
    }

    /** Opens what was sealed for the same owner and field; fails for everything else. */
    @Override
    public String open(UUID owner, String field, byte[] sealed) {
        KeySet known = keys(owner);
        if (!known.knows(sealed)) {
            keys.invalidate(owner); // another portal on the same database may have a newer key
            known = keys(owner);
        }
        return known.open(context(owner, field), sealed);
    }

    /** What was sealed for the owner, sealed with the newest key. */
    byte[] again(UUID owner, String field, byte[] sealed) {
        return keys(owner).isCurrent(sealed) ? sealed : seal(owner, field, open(owner, field, sealed));
    }

    MasterKeys masters() {
        return masters;
    }

    /** Puts other keys in the place of an owner's; whoever asks next has them. */
    void replace(UUID owner, Replacement with) {
        global.write(session -> {
            KeySetRow row = session.find(KeySetRow.class, owner, LockMode.PESSIMISTIC_WRITE);
            if (row != null) {
                KeySet before = row.unwrapped(masters.named(row.master()));
                row.become(with.of(before, row.since()), masters.current(session), clock.instant());
            }
            return owner;
        });
        keys.invalidate(owner);
    }

    /** Other keys for those that were made at a moment. */
    @FunctionalInterface
    interface Replacement {
        KeySet of(KeySet before, java.time.Instant since);
    }

    private KeySet keys(UUID owner) {
        return keys.get(owner, missing -> load(missing).orElseGet(() -> made(missing)));
    }

    private Optional<KeySet> load(UUID owner) {
        Optional<KeySetRow> row = global.read(session -> Optional.ofNullable(session.find(KeySetRow.class, owner)));
        return row.map(found -> found.unwrapped(masters.named(found.master())));
    }

    private KeySet made(UUID owner) {
        KeySet fresh = KeySet.fresh();
        try {
            global.write(session -> {
                session.persist(new KeySetRow(owner, fresh, masters.current(session), clock.instant()));
                return owner;
            });
            return fresh;
        } catch (ConstraintViolationException anotherWasFaster) {
            return load(owner).orElseThrow(() -> anotherWasFaster);
        }
    }

    private static String context(UUID owner, String field) {
        return owner + "/" + field;
    }
}
