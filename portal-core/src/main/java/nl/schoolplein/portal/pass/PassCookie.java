package nl.schoolplein.portal.pass;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the browser of a visitor keeps instead of a session of an account: the school, since the pass is a row of it. */
record PassCookie(UUID school, String token) {
    private static final Pattern FORM =
            Pattern.compile("pass\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{43})");

    static Optional<PassCookie> of(String value) {
        Matcher parts = FORM.matcher(value);
        return parts.matches()
                ? Optional.of(new PassCookie(UUID.fromString(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    String value() {
        return "pass." + school + "." + token;
    }
}
