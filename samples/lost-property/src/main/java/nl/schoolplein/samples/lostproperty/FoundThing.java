package nl.schoolplein.samples.lostproperty;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
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
    Instant collected() {
        return collected;
    }

    /** It has been collected; null if it lies there after all. */
    void collected(@Nullable Instant when) {
        collected = when;
    }
}
