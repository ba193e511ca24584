package nl.schoolplein.portal.secret;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The master keys that are at hand, and those with which something in the database is wrapped. */
final class MasterKeys {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);
    private static final int BATCH = 100;

    private final Transactions global;
    private final MasterKeySource source;
    private final Clock clock;
    private volatile List<MasterKey> atHand = List.of();

    MasterKeys(Transactions global, MasterKeySource source, Clock clock) {
        this.global = global;
        this.source = source;
        this.clock = clock;
    }

    /** Makes a key if nothing needs one yet and there is none; refuses to go on without one that is needed. */
    void check() {
        List<String> needed = global.read(
                session -> session.createSelectionQuery("select id from MasterKeyRow order by id", String.class)
                        .list());
        if (needed.isEmpty() && source.isMissing() && source instanceof MasterKeySource.InFile file) {
            file.write(List.of(generated()));
            LOG.info("A master key was made in {}: a backup without that file cannot be read in full", file.file());
        }
        needed.forEach(this::named);
        all();
    }

    /**
     * The key with this id.
     *
     * @throws MasterKeyException if it is not at hand
     */
    MasterKey named(String id) {
        return find(id).or(() -> {
                    atHand = source.read(); // it may have been replaced meanwhile
                    return find(id);
                })
                .orElseThrow(() -> new MasterKeyException("The master key is another one than the keys of this database"
                        + " are wrapped with: " + id + " is needed, " + ids() + " is there. Give the portal the master"
                        + " key that belongs to this database; without it medical details and court notes cannot be"
                        + " read."));
    }

    private Optional<MasterKey> find(String id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private List<MasterKey> all() {
        if (atHand.isEmpty()) {
            atHand = source.read();
        }
        return atHand;
    }

    private String ids() {
        return all().stream().map(MasterKey::id).collect(Collectors.joining(", "));
    }

    /** The key to wrap with, in a transaction during which nobody declares it no longer needed. */
    MasterKey current(Session session) {
        MasterKey first = all().get(0);
        if (session.find(MasterKeyRow.class, first.id(), LockMode.PESSIMISTIC_WRITE) == null) {
            atHand = source.read();
            first = all().get(0);
            if (session.find(MasterKeyRow.class, first.id(), LockMode.PESSIMISTIC_WRITE) == null) {
                session.persist(new MasterKeyRow(first.id(), clock.instant()));
                session.flush();
            }
        }
        return first;
    }

    /**
     * Wraps everything with the newest master key. That of a file is made here; another is given by the operator, first in
     * the list, the one of before after it.
     *
     * @return how many key sets were wrapped again
     */
    int replace() {
        List<MasterKey> before = source.read();
        if (source instanceof MasterKeySource.InFile file) {
            List<MasterKey> both = new ArrayList<>(List.of(generated()));
            both.addAll(before);
            file.write(both);
        }
        atHand = source.read();
        int wrapped = rewrapAll();
        global.write(session -> session.createMutationQuery("delete from MasterKeyRow where id <> :current")
                .setParameter("current", current(session).id())
                .executeUpdate());
        wrapped += rewrapAll(); // of schools that came just before nobody could take the old key any more
        if (source instanceof MasterKeySource.InFile file) {
            file.write(all().subList(0, 1));
            atHand = source.read();
        }
        return wrapped;
    }

    private int rewrapAll() {
        int wrapped = 0;
        for (List<UUID> left = left(); !left.isEmpty(); left = left()) {
            left.forEach(this::rewrap);
            wrapped += left.size();
        }
        return wrapped;
    }

    private List<UUID> left() {
        return global.read(session -> session.createSelectionQuery(
                        "select owner from KeySetRow where master <> :current", UUID.class)
                .setParameter("current", all().get(0).id())
                .setMaxResults(BATCH)
                .list());
    }

    private void rewrap(UUID owner) {
        global.write(session -> {
            KeySetRow row = session.find(KeySetRow.class, owner, LockMode.PESSIMISTIC_WRITE);
            row.rewrap(row.unwrapped(named(row.master())), current(session));
            return owner;
        });
    }

    private static MasterKey generated() {
        try {
            return MasterKey.generated();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
