package nl.schoolplein.overblijven.today;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalTime;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

/** How the day goes at a kind of care. Kinds that nobody changed have the usual rules. */
@Entity
public class DayRules extends SchoolRow {
    private static final int USUAL_MINUTES = 15;
    private static final LocalTime HOME_TIME = LocalTime.of(15, 30);

    @Column(nullable = false)
    private UUID care;

    @Column(nullable = false)
    private boolean collecting;

    @Column(nullable = false)
    private int minutes = USUAL_MINUTES;

    @Column(nullable = false)
    private boolean volunteersSeeHealth;

    /** For the persistence provider. */
    protected DayRules() {}

    /** The usual ones: children are collected from care that ends after school, and not from a lunch break. */
    DayRules(UUID care, LocalTime ends) {
        this.care = care;
        this.collecting = ends.isAfter(HOME_TIME);
    }

    UUID care() {
        return care;
    }

    /** Whether children are collected at the end. */
    boolean collecting() {
        return collecting;
    }

    /** After how many minutes the teacher of a child that did not come is told. */
    int minutes() {
        return minutes;
    }

    /** Whether volunteers see allergies and diet. */
    boolean volunteersSeeHealth() {
        return volunteersSeeHealth;
    }

    void become(boolean areCollected, int after, boolean volunteersSee) {
        collecting = areCollected;
        minutes = after;
        volunteersSeeHealth = volunteersSee;
    }
}
