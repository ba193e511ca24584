package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.IdOf;
import org.jspecify.annotations.Nullable;

/** A member of staff teaches a group. */
@Entity
@Table(name = "teaching")
public class TeachingRow extends SchoolRow implements Rostered<Until> {
    @Column(name = "made_by")
    private @Nullable UUID madeBy;

    @Column(nullable = false)
    private UUID staff;

    @IdOf(IdOf.What.GROUP)
    @Column(name = "pupil_group", nullable = false)
    private UUID group;

    @Column(name = "from_day")
    private @Nullable LocalDate from;

    /** For a day or some: no roster knows of it. */
    @Column(nullable = false)
    private boolean substitute;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    /** For the persistence provider. */
    protected TeachingRow() {}

    /** The teacher of a group, made by an import. */
    public TeachingRow(UUID madeBy, UUID staff, UUID group) {
        this.madeBy = madeBy;
        this.staff = staff;
        this.group = group;
    }

    /** The teacher of a group, made by an administrator, until it is ended. */
    public TeachingRow(UUID staff, UUID group, LocalDate from) {
        this.staff = staff;
        this.group = group;
        this.from = from;
    }

    /** Somebody who stands in for a day: the next day it is over. */
    public static TeachingRow substitute(UUID staff, UUID group, LocalDate day) {
        TeachingRow row = new TeachingRow(staff, group, day);
        row.until = day.plusDays(1);
        row.substitute = true;
        return row;
    }

    /** Whether it is for a day. */
    public boolean isSubstitute() {
        return substitute;
    }

    /** The member of staff. */
    public UUID staff() {
        return staff;
    }

    /** The group. */
    public UUID group() {
        return group;
    }

    /** An administrator ends it: this is the first day on which it does not count any more. Rosters leave it so. */
    public void ends(LocalDate day) {
        until = day;
        madeBy = null;
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
