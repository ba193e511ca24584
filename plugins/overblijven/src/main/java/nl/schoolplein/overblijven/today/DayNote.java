package nl.schoolplein.overblijven.today;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.api.Sealed;

/** What a guardian wants care staff to know about a child on one day: "oma haalt op". */
@Entity
public class DayNote extends SchoolRow {
    static final int LONGEST = 200;
    private static final int LONGEST_SEALED = 1000;

    @About
    @Column(nullable = false)
    private UUID pupil;

    @About
    @Column(nullable = false)
    private UUID guardian;

    @Column(nullable = false)
    private LocalDate onDay;

    @Sealed
    @Column(nullable = false, length = LONGEST_SEALED)
    private String text;

    @Column(nullable = false)
    private Instant written;

    /** For the persistence provider. */
    protected DayNote() {}

    DayNote(UUID pupil, UUID guardian, LocalDate onDay, String text, Instant written) {
        this.pupil = pupil;
        this.guardian = guardian;
        this.onDay = onDay;
        this.text = text;
        this.written = written;
    }

    /** It is about, or by, the one that is kept of two people who were one. */
    void goesOver(UUID gone, UUID kept) {
        pupil = pupil.equals(gone) ? kept : pupil;
        guardian = guardian.equals(gone) ? kept : guardian;
    }

    /** Whether the other one is of the same guardian about the same day. */
    boolean isTwin(DayNote other) {
        return pupil.equals(other.pupil) && guardian.equals(other.guardian) && onDay.equals(other.onDay);
    }

    /** Says what the other one says, too, if there is room for that. */
    boolean takesIn(DayNote other) {
        String both = text.equals(other.text) ? text : text + " / " + other.text;
        if (both.length() > LONGEST) {
            return false;
        }
        text = both;
        return true;
    }

    UUID pupil() {
        return pupil;
    }

    UUID guardian() {
        return guardian;
    }

    LocalDate onDay() {
        return onDay;
    }

    String text() {
        return text;
    }

    void says(String other, Instant when) {
        text = other;
        written = when;
    }
}
