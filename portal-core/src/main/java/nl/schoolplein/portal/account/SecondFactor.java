package nl.schoolplein.portal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.portal.secret.SealedRow;
import org.jspecify.annotations.Nullable;

/** The authenticator app of an account, or until when it has to have one. */
@Entity
@Table(name = "second_factor")
public class SecondFactor implements SealedRow {
    @Id
    private UUID account;

    /** What app and portal share, sealed; null as long as none is set up. */
    @Column(name = "shared_key", length = 400)
    private @Nullable String sharedKey;

    @Column
    private @Nullable Instant since;

    /** The last half minute of which a code was used (RFC 6238, 5.2: each code once). */
    @Column(name = "last_step", nullable = false)
    private long lastStep;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    /** For the persistence provider. */
    protected SecondFactor() {}

    SecondFactor(UUID account) {
        this.account = account;
    }

    /** What the value is sealed as: it opens for this account alone. */
    static String field(UUID account) {
        return "second_factor/" + account + "/shared_key";
    }

    @Override
    public void reseal(Resealing with) {
        if (sharedKey != null) {
            byte[] again = with.again(field(account), Base64.getDecoder().decode(sharedKey));
            sharedKey = Base64.getEncoder().encodeToString(again);
        }
    }

    boolean isSet() {
        return sharedKey != null;
    }

    Optional<String> sharedKey() {
        return Optional.ofNullable(sharedKey);
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    void dueAt(Instant moment) {
        this.dueAt = moment;
    }

    void set(String key, long step, Instant now) {
        this.sharedKey = key;
        this.lastStep = step;
        this.since = now;
        this.dueAt = null;
    }

    void takeAway() {
        this.sharedKey = null;
        this.since = null;
    }

    /** False if this code, or a later one, was used already. */
    boolean use(long step) {
        if (step <= lastStep) {
            return false;
        }
        lastStep = step;
        return true;
    }
}
