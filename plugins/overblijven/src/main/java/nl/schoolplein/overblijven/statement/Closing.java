package nl.schoolplein.overblijven.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

/** A month of a kind of care that is closed, once: its statements were made. */
@Entity
public class Closing extends SchoolRow {
    @Column(nullable = false)
    private UUID care;

    @Column(nullable = false)
    private LocalDate firstDay;

    @Column(nullable = false)
    private Instant closed;

    /** For the persistence provider. */
    protected Closing() {}

    Closing(UUID care, YearMonth month, Instant closed) {
        this.care = care;
        this.firstDay = month.atDay(1);
        this.closed = closed;
    }

    YearMonth month() {
        return YearMonth.from(firstDay);
    }

    Instant closed() {
        return closed;
    }
}
