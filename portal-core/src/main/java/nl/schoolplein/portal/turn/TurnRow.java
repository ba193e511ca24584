package nl.schoolplein.portal.turn;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.schoolplein.api.SchoolRow;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A turn of the school year that waits for its day; a school has one at most. */
@Entity
@Table(name = "turn")
public class TurnRow extends SchoolRow {
    @Column(name = "from_day", nullable = false, updatable = false)
    private LocalDate from;

    @Column(name = "prepared_at", nullable = false, updatable = false)
    private Instant preparedAt;

    @Column(nullable = false, updatable = false, length = 120)
    private String who;

    /** The roster, or how the groups move up, as JSON, with nothing but what the portal needs. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false, updatable = false)
    private String roster;

    @Column(name = "moves_up", nullable = false, updatable = false)
    private boolean movesUp;

    /** The key of the reason why it could not take effect on its day. */
    @Column(length = 500)
    private @Nullable String problem;

    /** For the persistence provider. */
    protected TurnRow() {}

    TurnRow(LocalDate from, Instant preparedAt, String who, boolean movesUp, String roster) {
        this.from = from;
        this.preparedAt = preparedAt;
        this.who = who;
        this.movesUp = movesUp;
        this.roster = roster;
    }

    String roster() {
        return roster;
    }

    void failed(String key) {
        problem = key;
    }

    Turn turn() {
        return new Turn(id(), from, preparedAt, who, movesUp, Optional.ofNullable(problem));
    }
}
