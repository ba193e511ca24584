package nl.schoolplein.portal.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line as it is written down, once. */
@Embeddable
class Noted {
    private static final int NAME = 120;
    private static final int DETAIL = 300;

    @Column(name = "at_time", nullable = false, updatable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 40)
    private AuditKind kind;

    @Column(updatable = false)
    private @Nullable UUID account;

    @Column(nullable = false, updatable = false, length = NAME)
    private String who;

    @Column(updatable = false)
    private @Nullable UUID about;

    @Column(nullable = false, updatable = false, length = NAME)
    private String whom;

    @Column(nullable = false, updatable = false, length = DETAIL)
    private String detail;

    /** For the persistence provider. */
    protected Noted() {}

    Noted(Instant at, AuditEntry entry) {
        this.at = at;
        this.kind = entry.kind();
        this.account = entry.account().orElse(null);
        this.who = most(entry.who(), NAME);
        this.about = entry.about().orElse(null);
        this.whom = most(entry.whom(), NAME);
        this.detail = most(entry.detail(), DETAIL);
    }

    private static String most(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
