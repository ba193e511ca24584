package nl.schoolplein.portal.visit;

import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;

/** The cookie of a session: for this host alone, and for https alone but in a demo on the own machine. */
public record SessionCookie(boolean secure) {

    private String name() {
        return secure ? "__Host-schoolplein" : "schoolplein";
    }

    /** The token that came with the request. */
    public Optional<String> in(Request request) {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(name()))
                .map(HttpCookie::getValue)
                .filter(value -> value.length() <= 100)
                .findFirst();
    }

    /** The value of Set-Cookie that gives the token to the browser. */
    public String giving(String token) {
        return name() + "=" + token + attributes();
    }

    /** The value of Set-Cookie that takes it away. */
    public String taking() {
        return name() + "=" + attributes() + "; Max-Age=0";
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
