package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** The link between a guardian and a pupil; it carries the rights. */
@Entity
@Table(name = "guardian_link")
public class GuardianLinkRow extends SchoolRow implements Rostered<Until> {
    @Column(name = "made_by", updatable = false)
    private @Nullable UUID madeBy;

    @Column(nullable = false)
    private UUID guardian;

    @Column(nullable = false)
    private UUID pupil;

    @Column(name = "may_see", nullable = false)
    private boolean maySee;

    @Column(name = "may_act", nullable = false)
    private boolean mayAct;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    /** For the persistence provider. */
    protected GuardianLinkRow() {}

    /** A link, made by an import, with the rights to see the pupil's items and to act for the pupil. */
    public GuardianLinkRow(UUID madeBy, UUID guardian, UUID pupil, boolean maySee, boolean mayAct) {
        this.madeBy = madeBy;
        this.guardian = guardian;
        this.pupil = pupil;
        this.maySee = maySee;
        this.mayAct = mayAct;
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
