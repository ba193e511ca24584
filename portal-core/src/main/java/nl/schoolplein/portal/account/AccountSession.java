package nl.schoolplein.portal.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.portal.network.Network;
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

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Stage stage;

    @Column(name = "long_lived", nullable = false)
    private boolean longLived;

    @Column(nullable = false, length = 40)
    private String device;

    /** Roughly from where it was used, the latest first. */
    @Column(nullable = false, length = 600)
    private String networks;

    /** When it was first used from elsewhere; null once its owner said that this was them. */
    @Column(name = "moved_at")
    private @Nullable Instant movedAt;

    /** When the password was last given in it; null if that has to be asked again. */
    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

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

    AccountSession(String hash, UUID account, Start start, Stage stage, Instant startedAt) {
        this.hash = hash;
        this.account = account;
        this.capacity = start.capacity();
        this.stage = stage;
        this.longLived = start.stay();
        this.device = start.device().kept();
        this.networks = Network.roughly(start.address());
        this.startedAt = startedAt;
        this.lastUsedAt = startedAt;
        this.confirmedAt = startedAt;
    }

    /** One that is open, and goes on from one that was halfway. */
    AccountSession(String hash, AccountSession halfway, Instant now) {
        this.hash = hash;
        this.account = halfway.account;
        this.capacity = halfway.capacity;
        this.stage = Stage.OPEN;
        this.longLived = halfway.longLived;
        this.device = halfway.device;
        this.networks = halfway.networks;
        this.startedAt = now;
        this.lastUsedAt = now;
        this.confirmedAt = now;
    }

    /** How far somebody is. */
    public enum Stage {
        /** The password was right, the code is still to come. */
        CODE,
        /** The password was right, and an authenticator app has to be set up. */
        SETUP,
        /** Logged in. */
        OPEN
    }

    /**
     * With what a session starts.
     *
     * @param address the network address of the device
     * @param stay whether the device stays logged in for weeks
     */
    record Start(Capacity capacity, String address, Device device, boolean stay) {}

    String hash() {
        return hash;
    }

    UUID account() {
        return account;
    }

    Capacity capacity() {
        return capacity;
    }

    Stage stage() {
        return stage;
    }

    boolean longLived() {
        return longLived;
    }

    Device device() {
        return Device.ofKept(device);
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** When it ends if nobody uses it. */
    Instant endsAt() {
        Duration most = stage != Stage.OPEN ? Sessions.HALFWAY : longLived ? Sessions.STAYS : Sessions.UNUSED;
        return lastUsedAt.plus(most);
    }

    /** Roughly from where it was last used. */
    String network() {
        return networks.split(" ", 2)[0];
    }

    @Nullable
    Instant movedAt() {
        return movedAt;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    String networks() {
        return networks;
    }

    /**
     * Is used from here. From somewhere new that is noted, and the password is asked again before what is sensitive.
     *
     * @return whether that is news to its owner, who has not been told of another place before
     */
    boolean seenAt(String network, Instant now) {
        List<String> known = networks.isEmpty() ? List.of() : List.of(networks.split(" "));
        if (known.contains(network)) {
            return false;
        }
        networks = Stream.concat(Stream.of(network), known.stream())
                .limit(Sessions.PLACES)
                .collect(Collectors.joining(" "));
        boolean news = !known.isEmpty() && movedAt == null;
        if (!known.isEmpty()) {
            movedAt = news ? now : movedAt;
            confirmedAt = null;
        }
        return news;
    }

    /** Its owner says that it was they who moved. */
    void stayed() {
        movedAt = null;
    }

    void confirmed(Instant now) {
        confirmedAt = now;
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
