package nl.schoolplein.samples.lostproperty;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.api.StoredFile;
import org.jspecify.annotations.Nullable;

/** Something that lies at school and is somebody's. Everybody at the school sees it, but not whose it is. */
@Entity
public class FoundThing extends SchoolRow {
    static final int LONGEST = 80;

    @Column(nullable = false, length = LONGEST)
    private String what;

    @Column(nullable = false, length = LONGEST)
    private String place;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Kind kind;

    @Column(nullable = false)
    private Instant found;

    @Embedded
    private @Nullable StoredFile photo;

    /** Whose it is, and which guardian said so. */
    private @Nullable UUID pupil;

    private @Nullable UUID guardian;

    private @Nullable Instant claimed;

    private @Nullable Instant collected;

    /** For the persistence provider. */
    protected FoundThing() {}

    FoundThing(String what, String place, Kind kind, Instant found, @Nullable StoredFile photo) {
        this.what = what;
        this.place = place;
        this.kind = kind;
        this.found = found;
        this.photo = photo;
    }

    String what() {
        return what;
    }

    String place() {
        return place;
    }

    Kind kind() {
        return kind;
    }

    Instant found() {
        return found;
    }

    @Nullable
    StoredFile photo() {
        return photo;
    }

    @Nullable
    UUID pupil() {
        return pupil;
    }

    @Nullable
    UUID guardian() {
        return guardian;
    }

    @Nullable
    Instant claimed() {
        return claimed;
    }

    @Nullable
    Instant collected() {
        return collected;
    }

    /** Who was there twice is one now. */
    void isNow(UUID gone, UUID kept) {
        pupil = gone.equals(pupil) ? kept : pupil;
        guardian = gone.equals(guardian) ? kept : guardian;
    }

    /** It has been collected; null if it lies there after all. */
    void collected(@Nullable Instant when) {
        collected = when;
    }

    void claim(UUID whose, UUID who, Instant when) {
        pupil = whose;
        guardian = who;
        claimed = when;
    }

    void unclaim() {
        pupil = null;
        guardian = null;
        claimed = null;
    }
}
