package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.SchoolRow;

/** A class of pupils. */
@Entity
@Table(name = "pupil_group")
public class GroupRow extends SchoolRow {
    @Column(nullable = false, length = 60)
    private String name;

    @Column(nullable = false)
    private int place;

    /** For the persistence provider. */
    protected GroupRow() {}

    /** A group with its name and its place in the school's order. */
    public GroupRow(String name, int place) {
        this.name = name;
        this.place = place;
    }

    Group group() {
        return new Group(id(), name);
    }
}
