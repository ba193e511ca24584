package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

/** A member of staff teaches a group. */
@Entity
@Table(name = "teaching")
public class TeachingRow extends SchoolRow {
    @Column(nullable = false)
    private UUID staff;

    @Column(name = "pupil_group", nullable = false)
    private UUID group;

    /** For the persistence provider. */
    protected TeachingRow() {}

    /** The teacher of a group. */
    public TeachingRow(UUID staff, UUID group) {
        this.staff = staff;
        this.group = group;
    }
}
