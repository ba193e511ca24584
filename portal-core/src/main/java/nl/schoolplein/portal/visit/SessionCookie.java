package nl.schoolplein.portal.visit;

import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;

/** The cookie of a session: for this host alone, and for https alone but in a demo on the own machine. */
public record SessionCookie(boolean secure) {
    private static final String NAME = "schoolplein";

    /** Browsers forget no later than this; the portal decides before. */
    private static final int LONGEST_SECONDS = 400 * 24 * 3600;

    /** The name of a cookie; with https it begins with {@code __Host-}, so that no other host can set it. */
    public String prefixed(String name) {
        return secure ? "__Host-" + name : name;
    }

    /** The token that came with the request. */
    public Optional<String> in(Request request) {
        String name = prefixed(NAME);
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .filter(value -> value.length() <= 100)
                .findFirst();
    }

    /** The value of Set-Cookie that gives the token to the browser, until it is closed. */
    public String giving(String token) {
        return prefixed(NAME) + "=" + token + attributes();
    }

    /** The same for a device that stays logged in when the browser is closed. */
    public String staying(String token) {
        return giving(token) + "; Max-Age=" + LONGEST_SECONDS;
    }

    /** The value of Set-Cookie that takes it away. */
    public String taking() {
        return prefixed(NAME) + "=" + attributes() + "; Max-Age=0";
    }

    /** What every cookie of the portal carries. */
    public String attributes() {
        return "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
