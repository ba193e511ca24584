package nl.schoolplein.portal.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.IdOf;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a module told one person. {@link NoticeOutbox} writes it; here it is read. */
@Entity
@Table(name = "notice")
public class NoticeRow extends SchoolRow {
    /** A guardian, or a member of staff, who is never merged. */
    @IdOf(
            value = IdOf.What.GUARDIAN,
            once = {"module", "thing"})
    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false, length = 40)
    private String module;

    @Column(nullable = false, length = 40)
    private String kind;

    @Column(nullable = false)
    private UUID thing;

    @Column(nullable = false, length = 300)
    private String path;

    @Column(name = "filled_in", nullable = false, length = 3000)
    private String filledIn;

    /** Children of a guardian, or groups of a teacher; empty if it is about no child. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "concerns", nullable = false)
    private UUID[] concerns;

    @Column(name = "from_time", nullable = false)
    private Instant from;

    @Column(name = "until_time")
    private @Nullable Instant until;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    /** When it is to be mailed, if the person wants that; null if it is not, or has been. */
    @Column(name = "mail_at")
    private @Nullable Instant mailAt;

    /** For the persistence provider. */
    protected NoticeRow() {}

    UUID person() {
        return person;
    }

    String module() {
        return module;
    }

    String kind() {
        return kind;
    }

    String path() {
        return path;
    }

    String filledIn() {
        return filledIn;
    }

    Set<UUID> concerns() {
        return Arrays.stream(concerns).collect(Collectors.toUnmodifiableSet());
    }

    Instant from() {
        return from;
    }

    Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    boolean isRead() {
        return readAt != null;
    }

    boolean isShown(Instant now) {
        return !from.isAfter(now) && (until == null || until.isAfter(now));
    }

    /** Whatever became of it: it is not mailed any more. */
    void mailed() {
        mailAt = null;
    }
}
