package nl.schoolplein.api;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The base of every entity of a module: a row that belongs to exactly one school.
 *
 * <p>The host sets the school and adds it to every statement; a row of another school is neither found nor written. The
 * changelog declares the columns {@code id uuid} (primary key), {@code school uuid} and {@code version int}, all not
 * null.
 *
 * <pre>{@code
 * @Entity
 * public class Claim extends SchoolRow {
 *     @Column(nullable = false)
 *     private UUID thing;
 *
 *     @About
 *     @Column(nullable = false)
 *     private UUID pupil;
 * …
 *     protected Claim() {} // for the persistence provider
 * …
 * }
 * }</pre>
 *
 * @since 1.0
 */
@MappedSuperclass
public abstract class SchoolRow {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @TenantId
    @PartitionKey
    @Column(nullable = false, updatable = false)
    private @Nullable UUID school;

    @Version
    private int version;

    /**
     * The row's id: a UUID of version 7 (RFC 9562), so that later rows sort later.
     *
     * @throws IllegalStateException if the row has not been saved
     */
    public UUID id() {
        if (id == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " has no id before it is saved");
        }
        return id;
    }

    /**
     * The school that the row belongs to.
     *
     * @throws IllegalStateException if the row has not been saved
     */
    public UUID school() {
        if (school == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " has no school before it is saved");
        }
        return school;
    }

    /** How often the row was changed; a write on an older version is refused. */
    public int version() {
        return version;
    }
}
