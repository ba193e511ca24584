package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.IdOf;
import org.jspecify.annotations.Nullable;

/** The link between a guardian and a pupil; it carries the rights. */
@Entity
@Table(name = "guardian_link")
public class GuardianLinkRow extends SchoolRow implements Rostered<GuardianLinkRow.State> {
    /** Without an import it was made, or changed, by hand: rosters then leave it alone. */
    @Column(name = "made_by")
    private @Nullable UUID madeBy;

    @IdOf(value = IdOf.What.GUARDIAN, needsCare = true)
    @Column(nullable = false)
    private UUID guardian;

    @IdOf(value = IdOf.What.PUPIL, needsCare = true)
    @Column(nullable = false)
    private UUID pupil;

    @Embedded
    private LinkRights rights;

    @Column(name = "from_day")
    private @Nullable LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    /**
     * What a roster may say of a link.
     *
     * @param day the first day on which it does not count any more; null while it goes on
     */
    public record State(@Nullable LocalDate day, boolean authority, boolean mayCollect) {
        /** The same until another day, or for ever. */
        public State until(@Nullable LocalDate other) {
            return new State(other, authority, mayCollect);
        }

        /** The same with what a roster tells of authority and collecting; of what it does not tell, nothing changes. */
        public State told(Map<LinkRight, Boolean> rights) {
            return new State(
                    day,
                    rights.getOrDefault(LinkRight.AUTHORITY, authority),
                    rights.getOrDefault(LinkRight.MAY_COLLECT, mayCollect));
        }
    }

    /** For the persistence provider. */
    protected GuardianLinkRow() {}

    /** A link, made by an import. */
    public GuardianLinkRow(UUID madeBy, UUID guardian, UUID pupil, LinkRights rights) {
        this.madeBy = madeBy;
        this.guardian = guardian;
        this.pupil = pupil;
        this.rights = rights;
    }

    /** A link that an administrator made. */
    public GuardianLinkRow(UUID guardian, UUID pupil, LinkRights rights) {
        this.guardian = guardian;
        this.pupil = pupil;
        this.rights = rights;
    }

    /** The guardian's id. */
    public UUID guardian() {
        return guardian;
    }

    /** The pupil's id. */
    public UUID pupil() {
        return pupil;
    }

    /** What it carries. */
    public LinkRights rights() {
        return rights;
    }

    /** The first day on which it counts; null if it always did. */
    public @Nullable LocalDate from() {
        return from;
    }

    /** The first day on which it does not count any more; null while it goes on. */
    public @Nullable LocalDate until() {
        return until;
    }

    /** Set by an administrator, so that no roster ends it or opens it again. */
    public void set(LinkRights newRights, @Nullable LocalDate newFrom, @Nullable LocalDate newUntil) {
        rights = newRights;
        from = newFrom;
        until = newUntil;
        madeBy = null;
    }

    /** The same guardian's link with another row for the same child, which takes its place. */
    public void isAbout(UUID otherPupil) {
        pupil = otherPupil;
        madeBy = null;
    }

    /** The same child's link of another row for the same person, which takes its place. */
    public void belongsTo(UUID otherGuardian) {
        guardian = otherGuardian;
        madeBy = null;
    }

    @Override
    public State state() {
        Set<LinkRight> carried = rights.rights();
        return new State(until, carried.contains(LinkRight.AUTHORITY), carried.contains(LinkRight.MAY_COLLECT));
    }

    @Override
    public void become(State state) {
        until = state.day();
        rights = rights.with(LinkRight.AUTHORITY, state.authority()).with(LinkRight.MAY_COLLECT, state.mayCollect());
    }
}
