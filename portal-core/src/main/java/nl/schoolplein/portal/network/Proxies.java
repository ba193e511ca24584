package nl.schoolplein.portal.network;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * The proxies in front of the portal. What they say of who asks is believed; what everybody else says of it is not, since it
 * can be made up.
 */
public final class Proxies {
    /** Nobody is between the portal and its visitors. */
    public static final Proxies NONE = new Proxies(List.of(), Header.X_FORWARDED);

    /** A range of all addresses would believe everybody. */
    private static final Pattern RANGE = Pattern.compile("([^/]+)(/[1-9]\\d{0,2})?");

    private final InetAddressSet trusted = new InetAddressSet();
    private final Header header;

    /** In which header they say it. Only one is read: a proxy passes the other one on as a visitor sent it. */
    public enum Header {
        /** {@code X-Forwarded-For}, {@code X-Forwarded-Proto} and {@code X-Forwarded-Host}. */
        X_FORWARDED,
        /** {@code Forwarded} (RFC 7239). */
        FORWARDED
    }

    /** At these addresses and in these ranges; each of them is one ({@link #isRange}). */
    public Proxies(List<String> ranges, Header header) {
        trusted.addAll(ranges);
        this.header = header;
    }

    /** Whether this is an address, such as {@code 127.0.0.1}, or a range of them in CIDR notation, such as {@code 10.0.0.0/8}. */
    public static boolean isRange(String text) {
        var parts = RANGE.matcher(text);
        if (!parts.matches() || Network.literal(parts.group(1)).isEmpty()) {
            return false;
        }
        try {
            return new InetAddressSet().add(text);
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    /** In which header they say who asks. */
    public Header header() {
        return header;
    }

    /** Whether one of them is at this address. */
    public boolean trusts(String address) {
        return !trusted.isEmpty() && Network.literal(address).filter(trusted).isPresent();
    }
}
