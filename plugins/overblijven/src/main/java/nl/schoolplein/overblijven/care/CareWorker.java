package nl.schoolplein.overblijven.care;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;

/** That a member of staff works at a kind of care: sees its lists, and changes them. */
@Entity
public class CareWorker extends SchoolRow {
    @Column(nullable = false)
    private UUID care;

    @About
    @Column(nullable = false)
    private UUID member;

    /** For the persistence provider. */
    protected CareWorker() {}

    CareWorker(UUID care, UUID member) {
        this.care = care;
        this.member = member;
    }

    /** The kind of care. */
    public UUID care() {
        return care;
    }

    /** The id of the member of staff. */
    public UUID member() {
        return member;
    }
}
