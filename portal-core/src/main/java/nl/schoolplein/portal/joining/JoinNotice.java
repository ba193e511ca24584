package nl.schoolplein.portal.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.schoolplein.api.SchoolRow;

/** When the administrators of a school were last told by mail who waits for them. */
@Entity
@Table(name = "join_notice")
public class JoinNotice extends SchoolRow {
    @Column(name = "told_at", nullable = false)
    private Instant toldAt = Instant.EPOCH;

    Instant toldAt() {
        return toldAt;
    }

    void told(Instant now) {
        toldAt = now;
    }
}
