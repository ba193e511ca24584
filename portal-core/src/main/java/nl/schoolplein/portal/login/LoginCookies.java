package nl.schoolplein.portal.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.visit.SessionCookie;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;

/** What a device keeps beside the session: the user name if its owner wants that, and by what the portal knows it again. */
public final class LoginCookies {
    private static final String NAME = "username";
    private static final String DEVICE = "device";
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private final SessionCookie session;

    /** As safe as the session's cookie. */
    public LoginCookies(SessionCookie session) {
        this.session = session;
    }

    /** The user name that the device remembers, or nothing. */
    String username(Request request) {
        return in(request, NAME)
                .filter(value -> value.matches("[A-Za-z0-9_-]{1,700}"))
                .map(LoginCookies::decoded)
                .orElse("");
    }

    /** By what the device is known, or nothing. */
    String device(Request request) {
        return in(request, DEVICE)
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
                .orElse("");
    }

    /** What somebody gets who has just logged in: the session, and by what the device is known from now on. */
    List<String> welcoming(String token, String device) {
        return List.of(session.giving(token), knowing(device));
    }

    String remembering(String username) {
        return giving(
                NAME,
                Base64.getUrlEncoder().withoutPadding().encodeToString(username.getBytes(StandardCharsets.UTF_8)));
    }

    String knowing(String device) {
        return giving(DEVICE, device);
    }

    /** For a device that is not to remember the user name any more. */
    public String forgettingUsername() {
        return taking(NAME);
    }

    /** For a device that forgets all of the portal. */
    public String forgettingDevice() {
        return taking(DEVICE);
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    private Optional<String> in(Request request, String name) {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(session.prefixed(name)))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private String giving(String name, String value) {
        return session.prefixed(name) + "=" + value + session.attributes() + "; Max-Age=" + YEAR_SECONDS;
    }

    private String taking(String name) {
        return session.prefixed(name) + "=" + session.attributes() + "; Max-Age=0";
    }
}
