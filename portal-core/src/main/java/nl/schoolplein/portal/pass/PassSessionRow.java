package nl.schoolplein.portal.pass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

/** Somebody is in with a pass, on one device. The cookie's value is not kept, only its hash. */
@Entity
@Table(name = "pass_session")
public class PassSessionRow extends SchoolRow {
    @Column(nullable = false)
    private UUID pass;

    @Column(name = "token_hash", nullable = false, length = 64)
    private String hash;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    /** For the persistence provider. */
    protected PassSessionRow() {}

    PassSessionRow(UUID pass, String hash, Instant startedAt) {
        this.pass = pass;
        this.hash = hash;
        this.startedAt = startedAt;
    }
}
