package nl.schoolplein.api;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A row that is for some people at the school: the base of every entity with an {@link Audience}.
 *
 * <p>The changelog declares, besides the columns of {@link SchoolRow}, {@code audience_kind varchar(10)} and,
 * in SQL because Liquibase has no word for arrays, {@code <sql>alter table found_thing add column audience uuid array not
 * null</sql>}. A query takes the viewer's reach, and so returns only what that viewer may
 * see:
 *
 * <pre>{@code
 * @HQL("where array_intersects(targets, :reach) order by found desc")
 * List<FoundThing> visibleTo(UUID[] reach);       // things.visibleTo(viewer.reach())
 * }</pre>
 *
 * @since 0.1
 */
@MappedSuperclass
public abstract class AudienceRow extends SchoolRow {

    @Enumerated(EnumType.STRING)
    @Column(name = "audience_kind", nullable = false, length = 10)
    private Audience.Kind audienceKind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "audience", nullable = false)
    private UUID[] targets;

    /** For the persistence provider. */
    protected AudienceRow() {
        this(Audience.staff());
    }

    /** A row for this audience. */
    protected AudienceRow(Audience audience) {
        this.audienceKind = audience.kind();
        this.targets = audience.targets();
    }

    /** Whom the row is for. */
    public Audience audience() {
        return new Audience(audienceKind, targets);
    }

    /** Makes it a row for others. */
    protected void audience(Audience other) {
        audienceKind = other.kind();
        targets = other.targets();
    }
}
