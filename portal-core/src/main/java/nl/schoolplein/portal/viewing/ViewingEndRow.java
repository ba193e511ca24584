package nl.schoolplein.portal.viewing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

/** Somebody ended a viewing before its time. A row of its own, so that no line of the log is ever changed. */
@Entity
@Table(name = "viewing_end")
public class ViewingEndRow extends SchoolRow {

    /** By what somebody ended it. */
    public enum How {
        /** The button for it. */
        STOPPED,
        /** Logging out. */
        LOGGED_OUT
    }

    @Column(nullable = false, updatable = false)
    private UUID viewing;

    @Column(name = "at_time", nullable = false, updatable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private How how;

    /** For the persistence provider. */
    protected ViewingEndRow() {}

    ViewingEndRow(UUID viewing, Instant at, How how) {
        this.viewing = viewing;
        this.at = at;
        this.how = how;
    }
}
