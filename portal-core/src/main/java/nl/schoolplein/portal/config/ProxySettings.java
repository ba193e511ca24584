package nl.schoolplein.portal.config;

import java.util.List;
import java.util.Map;
import nl.schoolplein.portal.network.Proxies;

/** The proxies that the configuration names. */
public final class ProxySettings {
    private static final String KEY = "schoolplein.trusted-proxies";

    private ProxySettings() {}

    /** Those in front of the portal; none if visitors come to it directly. */
    public static Proxies of(Settings settings) {
        return new Proxies(ranges(settings), settings.proxyHeader());
    }

    /** What is wrong, by key. */
    static Map<String, String> complaints(Settings settings) {
        return ranges(settings).stream()
                .filter(range -> !Proxies.isRange(range))
                .findFirst()
                .map(wrong -> Map.of(
                        KEY,
                        "must be addresses like 127.0.0.1, or ranges like 10.0.0.0/8, with commas between them, not "
                                + wrong + "."))
                .orElse(Map.of());
    }

    private static List<String> ranges(Settings settings) {
        return settings.trustedProxies().orElse(List.of()).stream()
                .map(String::strip)
                .toList();
    }
}
