package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** Somebody or something that a school administration knows, or that an administrator made by hand. */
@MappedSuperclass
public abstract class KnownRow extends SchoolRow {
    @Column(name = "source_id")
    private @Nullable String sourceId;

    @Column(name = "made_by", updatable = false)
    private @Nullable UUID madeBy;

    /** What an administrator changed stays so, whatever the school administration says. */
    @Column(name = "kept_by_hand", nullable = false)
    private boolean keptByHand;

    /** For the persistence provider, and for what is made by hand. */
    protected KnownRow() {}

    /** From the school administration, with the id there and the import that brings it. */
    protected KnownRow(String sourceId, UUID madeBy) {
        this.sourceId = sourceId;
        this.madeBy = madeBy;
    }

    /** The id in the school administration, if it comes from there. */
    public Optional<String> source() {
        return Optional.ofNullable(sourceId);
    }

    /** Gives up the id, for another row about the same person that is kept in place of this one. */
    public Optional<String> letGo() {
        Optional<String> given = source();
        sourceId = null;
        keptByHand = false;
        return given;
    }

    /** From now on this row is the one that the school administration means. */
    public void isKnownAs(String source) {
        sourceId = source;
    }

    /** The row that is kept in place of this one, if two rows about a person were made one. */
    public Optional<UUID> mergedInto() {
        return Optional.empty();
    }

    /** Whether it comes from the school administration and was changed by hand: rosters leave it as it is. */
    public boolean keptByHand() {
        return keptByHand;
    }

    /** Rosters leave it as it is from now on, or change it again. */
    public void keepByHand(boolean kept) {
        keptByHand = kept && sourceId != null;
    }
}
