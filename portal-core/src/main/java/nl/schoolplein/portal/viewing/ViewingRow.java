package nl.schoolplein.portal.viewing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.school.Membership;
import org.jspecify.annotations.Nullable;

/** Who looked at the school as which guardian, from when until when, and why. Written once, never changed. */
@Entity
@Table(name = "viewing")
public class ViewingRow extends SchoolRow {
    static final int REASON = 500;

    @Column(name = "at_time", nullable = false, updatable = false)
    private Instant at;

    @Column(nullable = false, updatable = false, length = 120)
    private String who;

    @Column(name = "who_account", nullable = false, updatable = false)
    private UUID account;

    @Column(nullable = false, updatable = false)
    private UUID guardian;

    /** The name as it was then. */
    @Column(nullable = false, updatable = false, length = 120)
    private String whom;

    @Column(name = "until_time", nullable = false, updatable = false)
    private Instant until;

    @Column(updatable = false, length = REASON)
    private @Nullable String reason;

    /** For the persistence provider. */
    protected ViewingRow() {}

    ViewingRow(
            Instant at,
            String who,
            UUID account,
            Membership.Guardian guardian,
            Instant until,
            @Nullable String reason) {
        this.at = at;
        this.who = who;
        this.account = account;
        this.guardian = guardian.id();
        this.whom = guardian.name();
        this.until = until;
        this.reason = reason;
    }
}
