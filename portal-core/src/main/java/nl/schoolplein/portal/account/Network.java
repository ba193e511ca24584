package nl.schoolplein.portal.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an address on the internet says of where somebody is. */
final class Network {
    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private Network() {}

    /**
     * Roughly where somebody is: what a provider gives to some households, {@code 192.0.2.x} or {@code 2001:db8:1:x}. Precise
     * enough to recognise a place, and too rough to be kept about one.
     */
    static String roughly(String address) {
        return of(address, 3);
    }

    /** One household: an IPv4 address, or the /64 of which a household with IPv6 has all addresses. */
    static String household(String address) {
        return of(address, 4);
    }

    private static String of(String address, int parts) {
        String bare = address.replace("[", "").replace("]", "").replaceFirst("%.*", "");
        if (!LITERAL.matcher(bare).matches()) {
            return "?";
        }
        try {
            InetAddress parsed = InetAddress.getByName(bare); // a literal: nobody is asked for it
            byte[] bytes = parsed.getAddress();
            return parsed instanceof Inet6Address ? six(bytes, parts) : four(bytes, parts);
        } catch (UnknownHostException notAnAddress) {
            return "?";
        }
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
