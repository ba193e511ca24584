package nl.schoolplein.overblijven.care;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** When a kind of care is, what it costs, and how many places it has: from a day on, until there are newer ones. */
@Entity
@Table(name = "care_terms")
public class Terms extends SchoolRow {
    @Column(nullable = false)
    private UUID care;

    @Column(nullable = false)
    private LocalDate firstDay;

    @Column(nullable = false)
    private LocalTime begins;

    @Column(nullable = false)
    private LocalTime ends;

    @Column(nullable = false)
    private int weekdays;

    @Column(nullable = false)
    private int cents;

    private @Nullable Integer places;

    private @Nullable Integer placesPerGroup;

    /** For the persistence provider. */
    protected Terms() {}

    /** From that day on. */
    Terms(UUID care, LocalDate firstDay, Wanted wanted) {
        this.care = care;
        this.firstDay = firstDay;
        become(wanted);
    }

    /**
     * What they say.
     *
     * @param cents the price of one time
     * @param places how many children a day; null if there is room for everybody
     * @param placesPerGroup how many of one group; null if that does not matter
     */
    public record Wanted(
            LocalTime begins,
            LocalTime ends,
            Weekdays weekdays,
            int cents,
            @Nullable Integer places,
            @Nullable Integer placesPerGroup) {}

    final void become(Wanted wanted) {
        begins = wanted.begins();
        ends = wanted.ends();
        weekdays = wanted.weekdays().mask();
        cents = wanted.cents();
        places = wanted.places();
        placesPerGroup = wanted.placesPerGroup();
    }

    /** What they say. */
    public Wanted wanted() {
        return new Wanted(begins, ends, weekdays(), cents, places, placesPerGroup);
    }

    /** The kind of care. */
    public UUID care() {
        return care;
    }

    /** From when on. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** When it begins, by the school's clock. */
    public LocalTime begins() {
        return begins;
    }

    /** When it ends. */
    public LocalTime ends() {
        return ends;
    }

    /** On which days of the week it is. */
    public Weekdays weekdays() {
        return new Weekdays(weekdays);
    }

    /** The price of one time. */
    public int cents() {
        return cents;
    }

    /** How many children a day; null if there is room for everybody. */
    public @Nullable Integer places() {
        return places;
    }

    /** How many children of one group a day; null if that does not matter. */
    public @Nullable Integer placesPerGroup() {
        return placesPerGroup;
    }
}
