package nl.schoolplein.portal.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

/** What a row was before the last import changed it, and what that made of it. */
@Entity
@Table(name = "roster_trace")
public class RosterTrace extends SchoolRow {
    @Column(nullable = false, updatable = false, length = 20)
    private String kind;

    @Column(name = "row_id", nullable = false, updatable = false)
    private UUID row;

    @Column(name = "state_before", nullable = false, updatable = false, length = 2000)
    private String before;

    @Column(name = "state_after", nullable = false, updatable = false, length = 2000)
    private String after;

    /** For the persistence provider. */
    protected RosterTrace() {}

    RosterTrace(String kind, UUID row, String before, String after) {
        this.kind = kind;
        this.row = row;
        this.before = before;
        this.after = after;
    }

    UUID row() {
        return row;
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }
}
