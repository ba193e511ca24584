package nl.schoolplein.portal.config;

import java.net.URI;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * The public addresses of the portal: one for parents and one for staff, or the same for both. Every link in a mail, a
 * letter or a QR code begins with one of them, and never with what a request says of its host.
 *
 * <p>The same logins work at both; the entrance decides how it is worded, and in what capacity somebody who is both starts.
 */
public final class Entrances {
    private final Optional<URI> address;
    private final Optional<URI> staffAddress;
    private final IntSupplier port;

    /**
     * The configured addresses, each with a scheme and a host, and without a path.
     *
     * @param address the address for parents; without one it is this machine's own, for a demo or a first look
     * @param staffAddress the address for staff; without one they come in where parents do
     * @param port the port that is listened on, asked when an address is needed
     */
    public Entrances(Optional<URI> address, Optional<URI> staffAddress, IntSupplier port) {
        this.address = address;
        this.staffAddress = staffAddress;
        this.port = port;
    }

    /** The address for parents, for example {@code https://ouders.example.nl}: with {@code resolve("/join")} a page of it. */
    public URI parents() {
        return address.orElseGet(() -> URI.create("http://localhost:" + port.getAsInt()));
    }

    /** The address for staff, for example {@code https://plaza.example.nl}; that of parents if there is only one. */
    public URI staff() {
        return staffAddress.orElseGet(this::parents);
    }

    /** Whether parents and staff each have an address of their own. */
    public boolean two() {
        return !parents().equals(staff());
    }

    /** Whether this name of a host, as a request gives it, is that of the entrance for staff alone. */
    public boolean isForStaff(String host) {
        return two() && host.equalsIgnoreCase(staff().getHost());
    }

    /** Whether this name of a host is that of the entrance for parents alone. */
    public boolean isForParents(String host) {
        return two() && host.equalsIgnoreCase(parents().getHost());
    }

    /** Where somebody belongs who typed {@code www.} before one of the names; empty for every other host. */
    public Optional<URI> withoutWww(String host) {
        if (!host.regionMatches(true, 0, "www.", 0, 4)) {
            return Optional.empty();
        }
        String name = host.substring(4);
        return name.equalsIgnoreCase(parents().getHost())
                ? Optional.of(parents())
                : name.equalsIgnoreCase(staff().getHost()) ? Optional.of(staff()) : Optional.empty();
    }
}
