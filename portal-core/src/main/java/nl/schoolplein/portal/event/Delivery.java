package nl.schoolplein.portal.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that a listener has not heard yet. It is written where the event is published, and gone when it was heard. Global:
 * it stands between two modules, and whoever delivers asks for all schools.
 */
@Entity
@Table(name = "event_delivery")
public class Delivery {
    private static final int SAID = 400;

    /** After the first, second, … time that it failed. */
    private static final List<Duration> DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofHours(24));

    /** So often those behind it wait for one that fails. */
    static final int TOLD_IN_ORDER = 3;

    /** In the order in which they were published. */
    @Id
    private long number;

    @Column(nullable = false)
    private UUID event;

    @Column(name = "event_type", nullable = false, length = 90)
    private String type;

    @Column(nullable = false)
    private UUID school;

    @Column(nullable = false, length = EventOutbox.LONGEST)
    private String payload;

    @Column(name = "at_time", nullable = false)
    private Instant at;

    @Column(nullable = false, length = 40)
    private String module;

    /** The class that hears it, by its name. */
    @Column(nullable = false, length = 200)
    private String listener;

    @Column(nullable = false)
    private int tries;

    @Column(name = "due_at", nullable = false)
    private Instant due;

    /** Whether it is not tried any more unless the operator wants that. */
    @Column(nullable = false)
    private boolean dead;

    @Column(length = SAID)
    private @Nullable String said;

    /** For the persistence provider. */
    protected Delivery() {}

    /** Those that come one after the other. */
    public record Line(UUID school, String type, String listener) {}

    public long number() {
        return number;
    }

    public UUID event() {
        return event;
    }

    public String type() {
        return type;
    }

    public UUID school() {
        return school;
    }

    public String payload() {
        return payload;
    }

    public Instant at() {
        return at;
    }

    public String module() {
        return module;
    }

    public String listener() {
        return listener;
    }

    /** How often it failed. */
    public int tries() {
        return tries;
    }

    /** When it failed last, or was published: from then on it is dead, if it is. */
    public Instant due() {
        return due;
    }

    /** What went wrong last. */
    public Optional<String> said() {
        return Optional.ofNullable(said);
    }

    /** In which line it stands. */
    public Line line() {
        return new Line(school, type, listener);
    }

    /** Whether those behind it in its line wait for it. */
    public boolean holdsLine() {
        return tries > 0 && tries < TOLD_IN_ORDER;
    }

    /** It failed once more. */
    void failed(String why, Instant now) {
        said = why.length() <= SAID ? why : why.substring(0, SAID);
        dead = tries >= DELAYS.size();
        due = dead ? now : now.plus(DELAYS.get(tries));
        tries++;
    }

    /** Begins from the beginning. */
    void again(Instant now) {
        tries = 0;
        dead = false;
        due = now;
    }
}
