package nl.schoolplein.portal.config;

import java.net.URI;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The public addresses of the portal: one for parents and one for staff, or the same for both. Every link in a mail, a
 * letter or a QR code begins with one of them, and never with what a request says of its host.
 *
 * <p>The same logins work at both; the entrance decides how it is worded, and in what capacity somebody who is both starts.
 *
 * <p>A portal that has no address writes no link at all: one to its own machine would lead nobody anywhere.
 */
public final class Entrances {
    private final Supplier<Optional<URI>> address;
    private final Optional<URI> staffAddress;

    /**
     * The configured addresses, each with a scheme and a host, and without a path.
     *
     * @param address the address for parents; without one no links are written
     * @param staffAddress the address for staff; without one they come in where parents do
     */
    public Entrances(Optional<URI> address, Optional<URI> staffAddress) {
        this(() -> address, staffAddress);
    }

    private Entrances(Supplier<Optional<URI>> address, Optional<URI> staffAddress) {
        this.address = address;
        this.staffAddress = staffAddress;
    }

    /** This machine's own, for a demo; the port is asked when an address is needed. */
    public static Entrances here(IntSupplier port) {
        return new Entrances(() -> Optional.of(URI.create("http://localhost:" + port.getAsInt())), Optional.empty());
    }

    /** Whether there is an address, so that links can be written. */
    public boolean known() {
        return address.get().isPresent();
    }

    /**
     * The address for parents, for example {@code https://ouders.example.nl}: with {@code resolve("/join")} a page of it.
     *
     * @throws NoAddressException if there is none
     */
    public URI parents() {
        return address.get().orElseThrow(NoAddressException::new);
    }

    /** The address for staff, for example {@code https://plaza.example.nl}; that of parents if there is only one. */
    public URI staff() {
        return staffAddress.orElseGet(this::parents);
    }

    /** Whether parents and staff each have an address of their own. */
    public boolean two() {
        return known() && !parents().equals(staff());
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
        if (!known() || !host.regionMatches(true, 0, "www.", 0, 4)) {
            return Optional.empty();
        }
        String name = host.substring(4);
        return name.equalsIgnoreCase(parents().getHost())
                ? Optional.of(parents())
                : name.equalsIgnoreCase(staff().getHost()) ? Optional.of(staff()) : Optional.empty();
    }
}
