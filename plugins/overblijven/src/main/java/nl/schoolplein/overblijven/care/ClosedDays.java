package nl.schoolplein.overblijven.care;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

/** Days on which a kind of care is closed though there is school. */
@Entity
public class ClosedDays extends SchoolRow {
    static final int LONGEST = 80;

    @Column(nullable = false)
    private UUID care;

    @Column(nullable = false)
    private LocalDate firstDay;

    @Column(nullable = false)
    private LocalDate lastDay;

    /** Why, as parents read it. */
    @Column(nullable = false, length = LONGEST)
    private String reason;

    /** For the persistence provider. */
    protected ClosedDays() {}

    ClosedDays(UUID care, LocalDate firstDay, LocalDate lastDay, String reason) {
        this.care = care;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.reason = reason;
    }

    /** The kind of care. */
    public UUID care() {
        return care;
    }

    /** The first day. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day, included. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Why, as parents read it. */
    public String reason() {
        return reason;
    }

    boolean has(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
