package nl.schoolplein.portal.school;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The first part of a school's addresses. */
public final class Slug {
    /** First segments of addresses that are the portal's own. */
    public static final Set<String> OWN = Set.of(
            "",
            "days",
            "help",
            "login",
            "logo",
            "logout",
            "mailbox",
            "me",
            "notices",
            "operator",
            "openapi.json",
            "search",
            "token");

    /** What the portal will need one day, or what would deceive people. */
    private static final Set<String> KEPT_FREE =
            Set.of("admin", "api", "assets", "health", "join", "metrics", "modules", "portal", "settings", "www");

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,38}[a-z0-9]");

    private Slug() {}

    /** Why this cannot be the slug of a school; nothing if it can. */
    public static Optional<String> complaint(String slug) {
        if (OWN.contains(slug) || KEPT_FREE.contains(slug)) {
            return Optional.of("The slug " + slug + " is one of the portal's own addresses.");
        }
        return FORM.matcher(slug).matches()
                ? Optional.empty()
                : Optional.of("A slug is 2 to 40 characters of a-z, 0-9 and - (not at an end), for example de-linde.");
    }
}
