package nl.schoolplein.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The addresses of the portal's pages, and those that a sight has shown. */
final class Pages {
    /** What is read at an address but is no page to look at, and why. */
    private static final Map<String, String> NO_PAGES = Map.ofEntries(
            Map.entry("/openapi.json", "for programs"),
            Map.entry("/login/entrance", "only where there are two entrances; leads on where there is one"),
            Map.entry("/logo/{slug}/{logo}", "a picture"),
            Map.entry("/{school}/pupils/{pupil}/portrait/{portrait}/{size}", "a picture"),
            Map.entry("/mailbox/{mail}/as-sent", "the mail itself, as mail programs show it"),
            Map.entry("/token/join", "shows what is sent to it; opened without that it leads to /token"),
            Map.entry("/{school}/admin/audit/export", "a download"),
            Map.entry("/{school}/admin/roster/template.xlsx", "a download"),
            Map.entry("/{school}/admin/roster/template.csv", "a download"),
            Map.entry("/{school}/bookcase/documents/{document}/file", "a download"),
            Map.entry("/{school}/bookcase/documents/{document}/pages/{page}", "a picture"),
            Map.entry("/{school}/bookcase/documents/{document}/agreed/csv", "a download"),
            Map.entry("/{school}/bookcase/documents/{document}/versions/{number}/file", "a download"),
            Map.entry("/{school}/bookcase/folders/{folder}/zip", "a download"));

    private final List<String> all;
    private final Set<String> seen = new TreeSet<>();

    /** Those that the description of the portal for programs lists. */
    Pages(JsonNode description) {
        this.all = description.get("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A page was looked at. Of the addresses that it could be of, it is the one with the fewest variable parts. */
    void saw(String path) {
        all.stream()
                .filter(route -> Pattern.matches(pattern(route), path.replaceFirst("(?<=.)/$", "")))
                .min(Comparator.comparingLong(
                        route -> route.chars().filter(one -> one == '{').count()))
                .ifPresent(seen::add);
    }

    private static String pattern(String route) {
        return route.replaceFirst("(?<=.)/$", "").replaceAll("\\{[^}]+}", "[^/]+");
    }

    /** Those that nobody has looked at. */
    Set<String> unseen() {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(seen);
        left.removeAll(NO_PAGES.keySet());
        return left;
    }

    /** Reasons for what is not there. */
    Set<String> needless() {
        Set<String> needless = new TreeSet<>(NO_PAGES.keySet());
        all.forEach(needless::remove);
        return needless;
    }
}
