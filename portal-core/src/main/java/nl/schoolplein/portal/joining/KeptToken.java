package nl.schoolplein.portal.joining;

import nl.schoolplein.portal.visit.SessionCookie;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;

/**
 * The token of somebody who logs in first, kept by their browser for as long as that takes: an address would stand in logs,
 * and here only its hash is known.
 */
final class KeptToken {
    private static final String NAME = "token";
    private static final int SECONDS = 15 * 60;

    private final SessionCookie session;

    KeptToken(SessionCookie session) {
        this.session = session;
    }

    /** The token that came with the request; empty without one. */
    String in(Request request) {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(session.prefixed(NAME)))
                .map(HttpCookie::getValue)
                .flatMap(value -> TokenCode.typed(value).stream())
                .map(TokenCode::written)
                .findFirst()
                .orElse("");
    }

    String keeping(TokenCode code) {
        return session.prefixed(NAME) + "=" + code.written() + session.attributes() + "; Max-Age=" + SECONDS;
    }

    String forgetting() {
        return session.prefixed(NAME) + "=" + session.attributes() + "; Max-Age=0";
    }
}
