package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.IdOf;
import org.jspecify.annotations.Nullable;

/** A pupil's home group from one day until another; one at a time. */
@Entity
@Table(name = "placement")
public class PlacementRow extends SchoolRow implements Rostered<Until> {
    @Column(name = "made_by")
    private @Nullable UUID madeBy;

    @IdOf(value = IdOf.What.PUPIL, needsCare = true)
    @Column(nullable = false)
    private UUID pupil;

    @IdOf(IdOf.What.GROUP)
    @Column(name = "pupil_group", nullable = false)
    private UUID group;

    @Column(name = "from_day", nullable = false)
    private LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    /** For the persistence provider. */
    protected PlacementRow() {}

    /** A placement from a day on, made by an import. */
    public PlacementRow(UUID madeBy, UUID pupil, UUID group, LocalDate from) {
        this.madeBy = madeBy;
        this.pupil = pupil;
        this.group = group;
        this.from = from;
    }

    /** A placement that an administrator makes. */
    public PlacementRow(UUID pupil, UUID group, LocalDate from) {
        this.pupil = pupil;
        this.group = group;
        this.from = from;
    }

    /** The same child has another row from now on, which rosters leave in this group until the turn of the year. */
    public void isOf(UUID otherPupil) {
        pupil = otherPupil;
        madeBy = null;
    }

    /** The pupil's id. */
    public UUID pupil() {
        return pupil;
    }

    /** The group's id. */
    public UUID group() {
        return group;
    }

    /** The first day. */
    public LocalDate from() {
        return from;
    }

    /** An administrator ends it: this is the first day on which it does not count any more. */
    public void ends(LocalDate day) {
        until = day;
    }

    @Override
    public Until state() {
        return new Until(until);
    }

    @Override
    public void become(Until state) {
        until = state.day();
    }
}
