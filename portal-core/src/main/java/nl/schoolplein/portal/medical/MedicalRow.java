package nl.schoolplein.portal.medical;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.IdOf;
import nl.schoolplein.portal.medical.Details.Kind;
import nl.schoolplein.portal.secret.SealedRow;
import org.jspecify.annotations.Nullable;

/** The medical details of a pupil: each sealed by itself, in Base64; null where there is nothing. */
@Entity
@Table(name = "medical")
public class MedicalRow extends SchoolRow implements SealedRow {
    private static final int LONGEST = 5600;

    @IdOf(value = IdOf.What.PUPIL, needsCare = true, typed = true)
    @Column(nullable = false)
    private UUID pupil;

    @Column(length = LONGEST)
    private @Nullable String allergies;

    @Column(length = LONGEST)
    private @Nullable String medicines;

    @Column(length = LONGEST)
    private @Nullable String diet;

    @Column(length = LONGEST)
    private @Nullable String practitioner;

    @Column(length = LONGEST)
    private @Nullable String emergency;

    @Column(length = LONGEST)
    private @Nullable String other;

    /** How often somebody changed them; other than the version it stays when they are sealed with a new key. */
    @Column(nullable = false)
    private int edition;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", nullable = false, length = 120)
    private String changedBy;

    /** For the persistence provider. */
    protected MedicalRow() {}

    MedicalRow(UUID pupil, Instant now, String who) {
        this.pupil = pupil;
        this.changedAt = now;
        this.changedBy = who;
    }

    /** The same child has another row from now on; the fields are bound to this row, and open as before. */
    void isOf(UUID otherPupil) {
        pupil = otherPupil;
    }

    int edition() {
        return edition;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }

    UUID pupil() {
        return pupil;
    }

    /** Whether something is said of one of these kinds. */
    boolean says(Set<Kind> kinds) {
        return kinds.stream().anyMatch(kind -> get(kind) != null);
    }

    /** The details; {@code open} gets the field's name and what is sealed. */
    Details opened(BiFunction<String, byte[], String> open) {
        return Details.of(opened(EnumSet.allOf(Kind.class), open));
    }

    /** Those of some kinds about which something is said. */
    Map<Kind, String> opened(Set<Kind> kinds, BiFunction<String, byte[], String> open) {
        Map<Kind, String> texts = new EnumMap<>(Kind.class);
        for (Kind kind : kinds) {
            String sealed = get(kind);
            if (sealed != null) {
                texts.put(kind, open.apply(field(kind), Base64.getDecoder().decode(sealed)));
            }
        }
        return texts;
    }

    /** Other details; {@code seal} gets the field's name and the text. */
    void change(Details details, BiFunction<String, String, byte[]> seal, Instant now, String who) {
        details.texts()
                .forEach((kind, text) -> set(
                        kind,
                        text.isEmpty() ? null : Base64.getEncoder().encodeToString(seal.apply(field(kind), text))));
        edition++;
        changedAt = now;
        changedBy = who;
    }

    @Override
    public void reseal(Resealing with) {
        for (Kind kind : Kind.values()) {
            String sealed = get(kind);
            if (sealed != null) {
                byte[] again = with.again(field(kind), Base64.getDecoder().decode(sealed));
                set(kind, Base64.getEncoder().encodeToString(again));
            }
        }
    }

    private String field(Kind kind) {
        return "medical/" + id() + "/" + kind.word();
    }

    private @Nullable String get(Kind kind) {
        return switch (kind) {
            case ALLERGIES -> allergies;
            case MEDICINES -> medicines;
            case DIET -> diet;
            case PRACTITIONER -> practitioner;
            case EMERGENCY -> emergency;
            case OTHER -> other;
        };
    }

    private void set(Kind kind, @Nullable String sealed) {
        switch (kind) {
            case ALLERGIES -> allergies = sealed;
            case MEDICINES -> medicines = sealed;
            case DIET -> diet = sealed;
            case PRACTITIONER -> practitioner = sealed;
            case EMERGENCY -> emergency = sealed;
            case OTHER -> other = sealed;
        }
    }
}
