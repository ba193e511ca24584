package nl.schoolplein.portal.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.IdOf;

/** A guardian offers to be class parent (klassenouder) of a group. */
@Entity
@Table(name = "class_parent")
public class ClassParentRow extends SchoolRow {
    @IdOf(value = IdOf.What.GUARDIAN, once = "group", typed = true)
    @Column(nullable = false, updatable = false)
    private UUID guardian;

    @IdOf(value = IdOf.What.GROUP, typed = true)
    @Column(name = "pupil_group", nullable = false, updatable = false)
    private UUID group;

    /** For the persistence provider. */
    protected ClassParentRow() {}

    ClassParentRow(UUID guardian, UUID group) {
        this.guardian = guardian;
        this.group = group;
    }

    UUID group() {
        return group;
    }
}
