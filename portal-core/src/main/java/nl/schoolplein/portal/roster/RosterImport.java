package nl.schoolplein.portal.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A roster was taken in: who did it, when, and how much it changed. */
@Entity
@Table(name = "roster_import")
public class RosterImport extends SchoolRow {
    /** One higher each time; of two imports that take the same one, the database refuses the later. */
    @Column(name = "number_of", nullable = false, updatable = false)
    private int number;

    /** Which checked bundle it was, if it came through the page. */
    @Column(updatable = false, length = 40)
    private @Nullable String bundle;

    @Column(name = "at_time", nullable = false, updatable = false)
    private Instant at;

    @Column(nullable = false, updatable = false, length = 120)
    private String who;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(name = "organisation_name", nullable = false, updatable = false)
    private String organisationName;

    @Column(nullable = false)
    private int skipped;

    @Embedded
    @EmbeddedColumnNaming("fresh_%s")
    private Counts fresh = NONE;

    @Embedded
    @EmbeddedColumnNaming("changed_%s")
    private Counts changed = NONE;

    @Embedded
    @EmbeddedColumnNaming("gone_%s")
    private Counts gone = NONE;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "undone_by", length = 120)
    private @Nullable String undoneBy;

    private static final Counts NONE = new Counts(0, 0, 0, 0);

    /** For the persistence provider. */
    protected RosterImport() {}

    RosterImport(int number, @Nullable String bundle, Instant at, String who, Organisation organisation) {
        this.number = number;
        this.bundle = bundle;
        this.at = at;
        this.who = who;
        this.organisation = organisation.id();
        this.organisationName = organisation.name();
    }

    /** Notes what it changed. */
    void did(Difference difference) {
        skipped = difference.broken().size();
        fresh = difference.fresh().counts();
        changed = difference.changed().counts();
        gone = difference.gone().counts();
    }

    void undone(Instant when, String by) {
        undoneAt = when;
        undoneBy = by;
    }

    int number() {
        return number;
    }

    boolean undone() {
        return undoneAt != null;
    }

    Organisation organisation() {
        return new Organisation(organisation, organisationName);
    }

    Entry entry() {
        return new Entry(id(), at, who, organisationName, skipped, fresh, changed, gone, undoneAt, undoneBy, bundle);
    }

    /** A line of the history. */
    public record Entry(
            UUID id,
            Instant at,
            String who,
            String organisation,
            int skipped,

            @com.fasterxml.jackson.annotation.JsonProperty("new")
            Counts fresh,

            Counts changed,
            Counts gone,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,

            @com.fasterxml.jackson.annotation.JsonIgnore @Nullable
            String bundle) {}
}
