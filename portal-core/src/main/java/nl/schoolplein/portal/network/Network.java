package nl.schoolplein.portal.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an address on the internet says of where somebody is. */
public final class Network {
    private static final Pattern FOUR =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]{1,44}");

    private Network() {}

    /**
     * Roughly where somebody is: what a provider gives to some households, {@code 192.0.2.x} or {@code 2001:db8:1:x}. Precise
     * enough to recognise a place, and too rough to be kept about one.
     */
    public static String roughly(String address) {
        return of(address, 3);
    }

    /** One household: an IPv4 address, or the /64 of which a household with IPv6 has all addresses. */
    public static String household(String address) {
        return of(address, 4);
    }

    /** The address that is written like this; a name is none, and nobody is asked for it. */
    static Optional<InetAddress> literal(String written) {
        String bare = written.replace("[", "").replace("]", "").replaceFirst("%.*", "");
        if (!FOUR.matcher(bare).matches() && !SIX.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String of(String address, int parts) {
        return literal(address)
                .map(found -> found instanceof Inet6Address
                        ? six(found.getAddress(), parts)
                        : four(found.getAddress(), parts))
                .orElse("?");
    }

    private static String four(byte[] bytes, int parts) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < parts; place++) {
            text.append(place == 0 ? "" : ".").append(bytes[place] & 0xff);
        }
        return parts < 4 ? text + ".x" : text.toString();
    }

    private static String six(byte[] bytes, int parts) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < parts; place++) {
            int group = ((bytes[2 * place] & 0xff) << 8) | (bytes[2 * place + 1] & 0xff);
            text.append(Integer.toHexString(group).toLowerCase(Locale.ROOT)).append(':');
        }
        return text + "x";
    }
}
