package nl.schoolplein.portal.mount;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;

/** A confirmation that the next page shows once: "Opgeslagen". It travels in a cookie of that browser. */
public final class Saved {
    private static final String NAME = "saved";

    private Saved() {}

    static String cookie(String message, boolean secure) {
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(message.getBytes(StandardCharsets.UTF_8));
        return NAME + "=" + value + "; Path=/; Max-Age=60; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }

    /** Takes the confirmation away again. */
    public static String clearing() {
        return NAME + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict";
    }

    /** The confirmation that came with this request. */
    public static Optional<String> in(Request request) {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(HttpCookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{1,2000}"))
                .findFirst()
                .map(Saved::decode);
    }

    private static String decode(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }
}
