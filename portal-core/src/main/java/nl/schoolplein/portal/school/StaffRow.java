package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** A member of staff. */
@Entity
@Table(name = "staff")
public class StaffRow extends SchoolRow {
    @Column(nullable = false, length = 120)
    private String name;

    @Column
    private @Nullable UUID account;

    @Column(nullable = false)
    private boolean administrator;

    /** For the persistence provider. */
    protected StaffRow() {}

    /** A member of staff, who may administer the school. */
    public StaffRow(String name, @Nullable UUID account, boolean administrator) {
        this.name = name;
        this.account = account;
        this.administrator = administrator;
    }

    void administers() {
        this.administrator = true;
    }
}
