package nl.schoolplein.portal.look;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.api.StoredFile;

/** A school's logo; another logo is another row, so that its address may be kept for ever. */
@Entity
@Table(name = "school_logo")
public class SchoolLogoRow extends SchoolRow {
    @Embedded
    private StoredFile file;

    @Column(nullable = false)
    private int width;

    @Column(nullable = false)
    private int height;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway") // it fills the fields
    protected SchoolLogoRow() {}

    SchoolLogoRow(StoredFile file, int width, int height) {
        this.file = file;
        this.width = width;
        this.height = height;
    }

    Look.Logo logo() {
        return new Look.Logo(id(), file, width, height);
    }
}
