package nl.schoolplein.portal.schoolyear;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A period that a school added to its year. */
@Entity
@Table(name = "own_period")
public class OwnPeriodRow extends SchoolRow {
    @Column(nullable = false, length = 100)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Kind kind;

    @Column(name = "from_day", nullable = false)
    private LocalDate from;

    @Column(name = "until_day", nullable = false)
    private LocalDate until;

    @Enumerated(EnumType.STRING)
    @Column(name = "week_day", length = 10)
    private @Nullable DayOfWeek weekday;

    @Column(name = "from_time")
    private @Nullable LocalTime time;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "groups_named", nullable = false)
    private UUID[] groups;

    /** For the persistence provider. */
    protected OwnPeriodRow() {}

    /** With what the school says. */
    public OwnPeriodRow(Period period) {
        becomes(period);
    }

    final void becomes(Period period) {
        title = period.title();
        kind = period.kind();
        from = period.from();
        until = period.until();
        weekday = period.weekday();
        time = period.time();
        groups = period.groups().stream().sorted().toArray(UUID[]::new);
    }

    Period period() {
        return new Period(title, kind, from, until, weekday, time, Set.of(groups));
    }
}
