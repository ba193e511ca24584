package nl.schoolplein.portal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import org.jspecify.annotations.Nullable;

/** Somebody is logged in on a device. The cookie's value is not kept, only its hash. */
@Entity
@Table(name = "account_session")
public class AccountSession {
    @Id
    @Column(length = 64)
    private String hash;

    @Column(nullable = false)
    private UUID account;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Capacity capacity;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "last_used_at", nullable = false)
    private Instant lastUsedAt;

    @Column(name = "viewing_school")
    private @Nullable UUID viewingSchool;

    @Column(name = "viewing_guardian")
    private @Nullable UUID viewingGuardian;

    @Column(name = "viewing_noted")
    private @Nullable UUID viewingNoted;

    @Column(name = "viewing_until")
    private @Nullable Instant viewingUntil;

    /** For the persistence provider. */
    protected AccountSession() {}

    AccountSession(String hash, UUID account, Capacity capacity, Instant startedAt) {
        this.hash = hash;
        this.account = account;
        this.capacity = capacity;
        this.startedAt = startedAt;
        this.lastUsedAt = startedAt;
    }

    UUID account() {
        return account;
    }

    Capacity capacity() {
        return capacity;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** As whom it looks at a school, or looked until a while ago. */
    @Nullable
    ViewAs viewAs() {
        return viewingSchool == null || viewingGuardian == null || viewingNoted == null || viewingUntil == null
                ? null
                : new ViewAs(viewingSchool, viewingGuardian, viewingNoted, viewingUntil);
    }

    void viewAs(@Nullable ViewAs other) {
        viewingSchool = other == null ? null : other.school();
        viewingGuardian = other == null ? null : other.guardian();
        viewingNoted = other == null ? null : other.view();
        viewingUntil = other == null ? null : other.until();
    }

    void actAs(Capacity other) {
        this.capacity = other;
    }

    void used(Instant now) {
        this.lastUsedAt = now;
    }
}
