package nl.schoolplein.api;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ParamDef;
import org.hibernate.type.SqlTypes;

/**
 * A row that is for some people at the school: the base of every entity with an {@link Audience}.
 *
 * <p>Whatever a module reads through {@link Database} while a viewer is looking holds only the rows that are for that
 * viewer; no query needs to say so, and none can forget it.
 *
 * <p>The changelog declares, besides the columns of {@link SchoolRow}, {@code audience_kind varchar(10)} not null and, in
 * SQL because Liquibase has no word for arrays, {@code <sql>alter table found_thing add column audience uuid array not
 * null</sql>}.
 *
 * <pre>{@code
 * @Entity
 * public class FoundThing extends AudienceRow {
 *     @Column(nullable = false, length = 80)
 *     private String what;
 * …
 *     FoundThing(Audience audience, String what, Instant foundAt, LocalDate until, StoredFile photo) {
 *         super(audience);
 * …
 *     }
 *
 *     @Override
 *     public Optional<String> itemTitle() {
 *         return Optional.of(what);
 *     }
 * …
 * }
 * }</pre>
 *
 * @since 1.0
 */
@FilterDef(
        name = AudienceRow.FILTER,
        parameters = @ParamDef(name = AudienceRow.REACH, type = UUID.class),
        applyToLoadByKey = true)
@Filter(
        name = AudienceRow.FILTER,
        deduceAliasInjectionPoints = false,
        // The nil UUID is nobody's; it tells the database the type of the others.
        condition = "exists (select 1 from"
                + " unnest(array[cast('00000000-0000-0000-0000-000000000000' as uuid), :reach]) as one(target)"
                + " where one.target = any({alias}.audience))")
@MappedSuperclass
public abstract class AudienceRow extends SchoolRow {

    /** The name of the filter that the host switches on for the viewer. */
    public static final String FILTER = "audience";

    /** The name of the filter's parameter: the addresses at which the viewer is reached. */
    public static final String REACH = "reach";

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

    /**
     * What people call it, if it is something of its own that somebody would look for: a document, a message, an album.
     *
     * <p>The host lists these to an administrator who asks what a guardian sees and why. By default a row is no such
     * thing, like a page of an album.
     *
     * @return its title, or nothing
     */
    public Optional<String> itemTitle() {
        return Optional.empty();
    }

    /**
     * From when on its audience sees it; nothing if that was always so.
     *
     * <p>The host only says so to an administrator. That nobody sees it before is up to the module's queries.
     */
    public Optional<Instant> shownFrom() {
        return Optional.empty();
    }

    /** Until when its audience sees it; nothing if that has no end. See {@link #shownFrom()}. */
    public Optional<Instant> shownUntil() {
        return Optional.empty();
    }

    /** Makes it a row for others. */
    protected void audience(Audience other) {
        audienceKind = other.kind();
        targets = other.targets();
    }
}
