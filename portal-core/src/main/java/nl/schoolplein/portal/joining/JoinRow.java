package nl.schoolplein.portal.joining;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.IdOf;
import org.jspecify.annotations.Nullable;

/** What tokens and applications have in common: whom they are about, as far as that is known. */
@MappedSuperclass
abstract class JoinRow extends SchoolRow {
    @IdOf(IdOf.What.PUPIL)
    @Column
    private @Nullable UUID pupil;

    @IdOf(IdOf.What.GROUP)
    @Column(name = "pupil_group")
    private @Nullable UUID group;

    @IdOf(IdOf.What.GUARDIAN)
    @Column
    private @Nullable UUID guardian;

    /** For the persistence provider, and where nothing is known yet. */
    protected JoinRow() {}

    /** About the pupil and the group that another one is about. */
    JoinRow(JoinRow other) {
        this.pupil = other.pupil;
        this.group = other.group;
    }

    Optional<UUID> pupil() {
        return Optional.ofNullable(pupil);
    }

    Optional<UUID> group() {
        return Optional.ofNullable(group);
    }

    Optional<UUID> guardian() {
        return Optional.ofNullable(guardian);
    }

    void isAboutPupil(UUID known) {
        pupil = known;
    }

    void isAboutGroup(UUID known) {
        group = known;
    }

    void isAboutGuardian(UUID known) {
        guardian = known;
    }
}
