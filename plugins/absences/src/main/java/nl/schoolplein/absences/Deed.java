package nl.schoolplein.absences;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.api.Viewer;
import org.jspecify.annotations.Nullable;

/** Something that somebody did for a pupil at some moment. It goes with the pupil, and stays without who did it. */
@MappedSuperclass
public abstract class Deed extends SchoolRow {
    @About
    @Column(nullable = false)
    private UUID pupil;

    @About(name = "doneAs")
    private @Nullable UUID doneBy;

    /** As a guardian or as staff; empty when nobody knows any more who it was. */
    @Column(nullable = false, length = 10)
    private String doneAs;

    @Column(nullable = false)
    private Instant doneAt;

    /** For the persistence provider. */
    protected Deed() {}

    /** Somebody did it just now. */
    protected Deed(UUID pupil, Hand hand) {
        this.pupil = pupil;
        this.doneBy = hand.person();
        this.doneAs = hand.as();
        this.doneAt = hand.at().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Who does something, in which capacity, and when. */
    public record Hand(@Nullable UUID person, String as, Instant at) {
        /** Nobody: it follows from something else. */
        public static Hand none(Instant now) {
            return new Hand(null, "", now);
        }

        /** The viewer, at this moment. */
        public static Hand of(Viewer viewer, Instant now) {
            return new Hand(viewer.person(), viewer.capacity().name(), now);
        }
    }

    /** The pupil. */
    public UUID pupil() {
        return pupil;
    }

    /** Who did it; null if nobody knows any more. */
    public @Nullable UUID doneBy() {
        return doneBy;
    }

    /** When. */
    public Instant doneAt() {
        return doneAt;
    }

    /** Somebody does it anew. */
    protected void again(Hand hand) {
        doneBy = hand.person();
        doneAs = hand.as();
        doneAt = hand.at().truncatedTo(ChronoUnit.MILLIS);
    }

    /** It is about the pupil that is kept of two that were one. */
    public void about(UUID kept) {
        pupil = kept;
    }
}
