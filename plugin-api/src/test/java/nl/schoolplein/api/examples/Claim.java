package nl.schoolplein.api.examples;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.api.Sealed;
import org.jspecify.annotations.Nullable;

@Entity
public class Claim extends SchoolRow {
    @Column(nullable = false)
    private UUID thing;

    @About
    @Column(nullable = false)
    private UUID pupil;

    @About
    @Column(nullable = false)
    private UUID guardian;

    @Column(name = "claimed_at", nullable = false)
    private Instant claimedAt;

    @Sealed
    @Column(length = 2048)
    private @Nullable String remark;

    protected Claim() {} // for the persistence provider

    Claim(UUID thing, UUID pupil, UUID guardian, Instant claimedAt) {
        this.thing = thing;
        this.pupil = pupil;
        this.guardian = guardian;
        this.claimedAt = claimedAt;
    }

    Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    UUID thing() {
        return thing;
    }

    UUID pupil() {
        return pupil;
    }

    UUID guardian() {
        return guardian;
    }

    Instant claimedAt() {
        return claimedAt;
    }
}
