package nl.schoolplein.overblijven.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.overblijven.care.Weekdays;
import org.jspecify.annotations.Nullable;

/**
 * That a child comes every week on the same days ("elke week"), from a day on. A child has one at a time for a kind of care:
 * a newer one takes the place of the older from its first day on.
 */
@Entity
@Table(name = "weekly_pattern")
public class Pattern extends SchoolRow {
    @Column(nullable = false)
    private UUID care;

    @About
    @Column(nullable = false)
    private UUID pupil;

    @About
    @Column(nullable = false)
    private UUID guardian;

    @Column(nullable = false)
    private int weekdays;

    @Column(nullable = false)
    private LocalDate firstDay;

    private @Nullable LocalDate lastDay;

    @Column(nullable = false)
    private Instant madeAt;

    /** For the persistence provider. */
    protected Pattern() {}

    Pattern(UUID care, UUID pupil, UUID guardian, Weekdays weekdays, Period during, Instant madeAt) {
        this.care = care;
        this.pupil = pupil;
        this.guardian = guardian;
        this.weekdays = weekdays.mask();
        this.firstDay = during.first();
        this.lastDay = during.last();
        this.madeAt = madeAt;
    }

    /** From a day until a day; without an end if there is none. */
    record Period(LocalDate first, @Nullable LocalDate last) {}

    /** Ends the day before that one. */
    void endsBefore(LocalDate day) {
        lastDay = day.minusDays(1);
    }

    /** Whether it has no day at all any more. */
    boolean over() {
        return lastDay != null && lastDay.isBefore(firstDay);
    }

    /** Whether the child comes on a day, as far as this says. */
    boolean has(LocalDate day) {
        return weekdays().has(day.getDayOfWeek()) && during(day);
    }

    /** Whether it holds on a day. */
    boolean during(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** It is of the pupil that is kept of two that were one. */
    void goesOver(UUID kept) {
        pupil = kept;
    }

    UUID care() {
        return care;
    }

    UUID pupil() {
        return pupil;
    }

    UUID guardian() {
        return guardian;
    }

    Weekdays weekdays() {
        return new Weekdays(weekdays);
    }

    LocalDate firstDay() {
        return firstDay;
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    Instant madeAt() {
        return madeAt;
    }
}
