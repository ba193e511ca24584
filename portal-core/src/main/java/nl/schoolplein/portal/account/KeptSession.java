package nl.schoolplein.portal.account;

import java.time.Instant;
import java.util.Optional;
import nl.schoolplein.portal.network.Network;

/** Who a cookie stands for, as it is kept in memory for a moment. */
final class KeptSession {
    static final KeptSession NOBODY = new KeptSession(Optional.empty(), Instant.MAX, "");

    private final Optional<SignedIn> who;
    private final Instant lastUsed;
    private final String networks;

    /** The address that was compared last, so that it is not taken apart at each request. */
    private volatile String address = "";

    KeptSession(Optional<SignedIn> who, Instant lastUsed, String networks) {
        this.who = who;
        this.lastUsed = lastUsed;
        this.networks = " " + networks + " ";
    }

    Optional<SignedIn> who() {
        return who;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    boolean isElsewhere(String from) {
        if (address.equals(from)) {
            return false;
        }
        boolean elsewhere = !networks.contains(" " + Network.roughly(from) + " ");
        if (!elsewhere) {
            address = from;
        }
        return elsewhere;
    }
}
