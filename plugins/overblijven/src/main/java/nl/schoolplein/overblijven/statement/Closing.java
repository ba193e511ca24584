package nl.schoolplein.overblijven.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

/** A month of an organisation that is closed, once. */
@Entity
public class Closing extends SchoolRow {
    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private LocalDate firstDay;

    @Column(nullable = false)
    private Instant closed;

    /** For the persistence provider. */
    protected Closing() {}

    Closing(UUID organisation, YearMonth month, Instant closed) {
        this.organisation = organisation;
        this.firstDay = month.atDay(1);
        this.closed = closed;
    }

    UUID organisation() {
        return organisation;
    }

    YearMonth month() {
        return YearMonth.from(firstDay);
    }

    Instant closed() {
        return closed;
    }
}
