package nl.schoolplein.portal.look;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** What a school chose for its look, and its contact; one row a school, with who changed it last. */
@Entity
@Table(name = "school_look")
public class SchoolLookRow extends SchoolRow {
    @Column(length = 7)
    private @Nullable String colour;

    @Column(name = "contact_name", nullable = false, length = 100)
    private String contactName = "";

    @Column(name = "contact_email", nullable = false, length = 200)
    private String contactEmail = "";

    @Column(name = "contact_phone", nullable = false, length = 40)
    private String contactPhone = "";

    @Column(name = "contact_hours", nullable = false, length = 200)
    private String contactHours = "";

    @Column(nullable = false)
    private boolean faces;

    @Column(name = "changed_by", nullable = false, length = 120)
    private String changedBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway") // it fills the fields
    protected SchoolLookRow() {}

    SchoolLookRow(String by, Instant at) {
        this.changedBy = by;
        this.changedAt = at;
    }

    void changed(String by, Instant at) {
        this.changedBy = by;
        this.changedAt = at;
    }

    void choose(String chosen) {
        this.colour = chosen;
    }

    void askAt(Contact contact) {
        contactName = contact.name();
        contactEmail = contact.email();
        contactPhone = contact.phone();
        contactHours = contact.hours();
    }

    boolean faces() {
        return faces;
    }

    void showFaces(boolean show) {
        faces = show;
    }

    Contact contact() {
        return new Contact(contactName, contactEmail, contactPhone, contactHours);
    }

    Look look(Optional<Look.Logo> logo) {
        return new Look(
                Optional.ofNullable(colour),
                logo,
                contact(),
                faces,
                version(),
                Optional.of(new Look.Change(changedBy, changedAt)));
    }
}
