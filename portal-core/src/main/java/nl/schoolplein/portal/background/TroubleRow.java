package nl.schoolplein.portal.background;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job of a module failed at a school, or the module says that something is wrong there. Global: the operator asks for all. */
@Entity
@Table(name = "job_trouble")
@IdClass(TroubleRow.Key.class)
public class TroubleRow {
    private static final int SAID = 400;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    @Id
    @Column(length = 40)
    private String module;

    @Id
    @Column(length = 40)
    private String job;

    @Id
    private UUID school;

    @Column(nullable = false)
    private int tries;

    @Column(nullable = false)
    private Instant since;

    /** When it is tried again by itself. */
    @Column(name = "again_at")
    private @Nullable Instant again;

    @Column(nullable = false, length = SAID)
    private String said;

    /** For the persistence provider. */
    protected TroubleRow() {}

    TroubleRow(Key key, Instant now) {
        this.module = key.module();
        this.job = key.job();
        this.school = key.school();
        this.since = now;
        this.said = "";
    }

    /** Which job of which module at which school. */
    public record Key(String module, String job, UUID school) {}

    String module() {
        return module;
    }

    String job() {
        return job;
    }

    UUID school() {
        return school;
    }

    int tries() {
        return tries;
    }

    Instant since() {
        return since;
    }

    Optional<Instant> again() {
        return Optional.ofNullable(again);
    }

    String said() {
        return said;
    }

    /** It is so once more. */
    void told(String why, boolean retried, Instant now) {
        said = why.length() <= SAID ? why : why.substring(0, SAID);
        Duration delay = FIRST.multipliedBy(1L << Math.min(tries, 11));
        again = retried ? now.plus(delay.compareTo(LONGEST) < 0 ? delay : LONGEST) : null;
        tries++;
    }
}
