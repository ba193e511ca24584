package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** A member of staff teaches a group. */
@Entity
@Table(name = "teaching")
public class TeachingRow extends SchoolRow implements Rostered<Until> {
    @Column(name = "made_by")
    private @Nullable UUID madeBy;

    @Column(nullable = false)
    private UUID staff;

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

    @Override
    public Until state() {
        return new Until(until);
    }

    @Override
    public void become(Until state) {
        until = state.day();
    }
}
