package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.schoolplein.api.SchoolRow;

/** A child at the school. */
@Entity
@Table(name = "pupil")
public class PupilRow extends SchoolRow {
    @Column(name = "first_name", nullable = false, length = 60)
    private String firstName;

    @Column(name = "last_name", nullable = false, length = 80)
    private String lastName;

    /** For the persistence provider. */
    protected PupilRow() {}

    /** A pupil by name. */
    public PupilRow(String firstName, String lastName) {
        this.firstName = firstName;
        this.lastName = lastName;
    }
}
