package nl.schoolplein.overblijven.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;

/** That a guardian was told how few strips are left, so that nobody is told the same every evening. */
@Entity
public class StripsTold extends SchoolRow {
    @Column(nullable = false)
    private UUID care;

    @About
    @Column(nullable = false)
    private UUID guardian;

    @Column(nullable = false)
    private int remaining;

    /** For the persistence provider. */
    protected StripsTold() {}

    StripsTold(UUID care, UUID guardian, int remaining) {
        this.care = care;
        this.guardian = guardian;
        this.remaining = remaining;
    }

    UUID care() {
        return care;
    }

    UUID guardian() {
        return guardian;
    }

    int remaining() {
        return remaining;
    }

    void told(int left) {
        remaining = left;
    }
}
