package nl.schoolplein.overblijven.today;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.api.Tap;

/** In which room of a kind of care a child is, until it is moved. */
@Entity
public class RoomOf extends SchoolRow {
    @Column(nullable = false)
    private UUID care;

    @About
    @Column(nullable = false)
    private UUID pupil;

    @Column(nullable = false, length = 300)
    private String room;

    @Column(nullable = false)
    private Instant tapped;

    /** For the persistence provider. */
    protected RoomOf() {}

    RoomOf(UUID care, UUID pupil, String room, Tap tap) {
        this.care = care;
        this.pupil = pupil;
        this.room = room;
        this.tapped = tap.at();
    }

    UUID pupil() {
        return pupil;
    }

    String room() {
        return room;
    }

    void moves(String other, Tap tap) {
        if (tap.isAfter(tapped)) {
            room = other;
            tapped = tap.at();
        }
    }
}
