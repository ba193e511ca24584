package nl.schoolplein.portal.portrait;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.portal.data.IdOf;

/** A pupil's photo in two sizes; another photo is another row, so that its address may be kept. */
@Entity
@Table(name = "portrait")
public class PortraitRow extends SchoolRow {
    @IdOf(value = IdOf.What.PUPIL, typed = true)
    @Column(nullable = false)
    private UUID pupil;

    @Embedded
    private StoredFile large;

    @Embedded
    @AttributeOverride(name = "hash", column = @Column(name = "small_hash", nullable = false, length = 64))
    @AttributeOverride(name = "name", column = @Column(name = "small_name", nullable = false))
    @AttributeOverride(name = "mediaType", column = @Column(name = "small_type", nullable = false, length = 127))
    @AttributeOverride(name = "size", column = @Column(name = "small_size", nullable = false))
    private StoredFile small;

    @Column(name = "added_at", nullable = false)
    private Instant addedAt;

    @Column(name = "added_by", nullable = false, length = 120)
    private String addedBy;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway") // it fills the fields
    protected PortraitRow() {}

    /** A photo of a pupil. */
    public PortraitRow(UUID pupil, StoredFile large, StoredFile small, Instant addedAt, String addedBy) {
        this.pupil = pupil;
        this.large = large;
        this.small = small;
        this.addedAt = addedAt;
        this.addedBy = addedBy;
    }

    UUID pupil() {
        return pupil;
    }

    StoredFile file(Portraits.Size size) {
        return size == Portraits.Size.SMALL ? small : large;
    }

    Portraits.Added added() {
        return new Portraits.Added(addedBy, addedAt);
    }
}
