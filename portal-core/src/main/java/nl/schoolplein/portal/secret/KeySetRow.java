package nl.schoolplein.portal.secret;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The keys of a school, wrapped by a master key. */
@Entity
@Table(name = "key_set")
public class KeySetRow {
    @Id
    private UUID owner;

    @Version
    private int version;

    @Column(nullable = false, length = 16)
    private String master;

    @Column(nullable = false, length = 10_000)
    private String wrapped;

    /** When the newest key was made. */
    @Column(nullable = false)
    private Instant since;

    /** For the persistence provider. */
    protected KeySetRow() {}

    KeySetRow(UUID owner, KeySet keys, MasterKey with, Instant since) {
        this.owner = owner;
        this.since = since;
        this.master = with.id();
        this.wrapped = keys.wrapped(owner, with);
    }

    UUID owner() {
        return owner;
    }

    String master() {
        return master;
    }

    Instant since() {
        return since;
    }

    KeySet unwrapped(MasterKey with) {
        return KeySet.of(owner, wrapped, with);
    }

    /** Other keys from this moment on. */
    void become(KeySet keys, MasterKey with, Instant now) {
        rewrap(keys, with);
        since = now;
    }

    /** The same keys, wrapped by another master key. */
    void rewrap(KeySet keys, MasterKey with) {
        master = with.id();
        wrapped = keys.wrapped(owner, with);
    }
}
