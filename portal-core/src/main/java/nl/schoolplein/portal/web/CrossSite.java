package nl.schoolplein.portal.web;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Whether a write comes from a page of another site. Programs send neither header, and pass. */
final class CrossSite {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private CrossSite() {}

    static boolean isRead(Request request) {
        return READS.contains(request.getMethod());
    }

    static boolean write(Request request) {
        if (isRead(request)) {
            return false;
        }
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        return origin != null && !own(origin, request.getHeaders().get(HttpHeader.HOST));
    }

    private static boolean own(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && host != null && plain(authority).equals(plain(host));
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    /** Without the ports that browsers leave out. */
    private static String plain(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
