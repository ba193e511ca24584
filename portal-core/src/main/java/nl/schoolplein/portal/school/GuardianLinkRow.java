package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

/** The link between a guardian and a pupil; it carries the rights. */
@Entity
@Table(name = "guardian_link")
public class GuardianLinkRow extends SchoolRow {
    @Column(nullable = false)
    private UUID guardian;

    @Column(nullable = false)
    private UUID pupil;

    @Column(name = "may_see", nullable = false)
    private boolean maySee;

    @Column(name = "may_act", nullable = false)
    private boolean mayAct;

    /** For the persistence provider. */
    protected GuardianLinkRow() {}

    /** A link with the rights to see the pupil's items and to act for the pupil. */
    public GuardianLinkRow(UUID guardian, UUID pupil, boolean maySee, boolean mayAct) {
        this.guardian = guardian;
        this.pupil = pupil;
        this.maySee = maySee;
        this.mayAct = mayAct;
    }
}
