package nl.schoolplein.overblijven.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/**
 * A strip card that a guardian bought, for one kind of care. Once it stands on a statement it stays as it is; a mistake is
 * taken back by a card with fewer than no strips.
 */
@Entity
public class StripCard extends SchoolRow {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_NOTE = 120;

    @Column(nullable = false)
    private UUID care;

    @About(name = "guardianName")
    private @Nullable UUID guardian;

    @Column(nullable = false, length = LONGEST_NAME)
    private String guardianName;

    @Column(nullable = false)
    private LocalDate bought;

    @Column(nullable = false)
    private int strips;

    @Column(nullable = false)
    private int cents;

    @Column(nullable = false, length = LONGEST_NOTE)
    private String note;

    @Column(nullable = false)
    private Instant entered;

    private @Nullable UUID statement;

    /** For the persistence provider. */
    protected StripCard() {}

    StripCard(UUID care, Buyer buyer, LocalDate bought, int strips, int cents, String note, Instant entered) {
        this.care = care;
        this.guardian = buyer.id();
        this.guardianName = buyer.name();
        this.bought = bought;
        this.strips = strips;
        this.cents = cents;
        this.note = note;
        this.entered = entered;
    }

    /** Whose card it is. */
    record Buyer(UUID id, String name) {}

    UUID care() {
        return care;
    }

    @Nullable
    UUID guardian() {
        return guardian;
    }

    LocalDate bought() {
        return bought;
    }

    int strips() {
        return strips;
    }

    int cents() {
        return cents;
    }

    String note() {
        return note;
    }

    boolean stated() {
        return statement != null;
    }

    /** It stands on this statement from now on. */
    void statedOn(UUID id) {
        statement = id;
    }
}
