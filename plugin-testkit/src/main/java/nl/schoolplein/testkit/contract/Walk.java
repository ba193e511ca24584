package nl.schoolplein.testkit.contract;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Somebody goes through the module as people do: from its first page along links, buttons that only ask, and pictures. */
final class Walk {
    private static final String WAYS_ON = "main a[href], main img[src],"
            + " main form:not([method=post])[action]:has(button:not([formaction])), main [formaction]:not([formmethod=post])";

    /** So many of each kind of page; of files and pictures one. */
    private static final int OF_EACH = 10;

    private final Visitor visitor;
    private final List<Way> ways;
    private final String home;
    private final Map<Way, Set<String>> seen = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Set<Way> files = new HashSet<>();

    private Walk(Visitor visitor, List<Way> ways, String home) {
        this.visitor = visitor;
        this.ways = ways;
        this.home = home;
    }

    /** Goes through it. */
    static Walk of(Visitor visitor, List<Way> ways, String school, String module) {
        Walk walk = new Walk(
                visitor, ways.stream().filter(way -> !way.writes()).toList(), "/" + school + "/" + module + "/");
        walk.go();
        return walk;
    }

    private void go() {
        Deque<String> ahead = new ArrayDeque<>(List.of(home));
        Set<String> known = new LinkedHashSet<>(ahead);
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            way(path).filter(this::isNewEnough).ifPresent(way -> {
                Answer answer = visitor.get(path);
                seen(way).add(path);
                answers.put(path, answer);
                if (answer.isPage()) {
                    links(answer).stream().filter(known::add).forEach(ahead::add);
                } else {
                    files.add(way);
                }
            });
        }
    }

    private boolean isNewEnough(Way way) {
        return seen(way).size() < OF_EACH && !files.contains(way);
    }

    private Set<String> seen(Way way) {
        return seen.computeIfAbsent(way, first -> new TreeSet<>());
    }

    private Optional<Way> way(String path) {
        return ways.stream().filter(way -> way.leadsTo(path)).min(Comparator.comparingInt(way -> way.parameters()
                .size()));
    }

    private Set<String> links(Answer page) {
        URI here = page.response().uri();
        return Jsoup.parse(page.text()).select(WAYS_ON).stream()
                .map(Walk::address)
                .filter(address -> !address.isBlank() && !address.startsWith("#"))
                .map(address -> here.resolve(address.replaceFirst("#.*", "").replace(" ", "%20")))
                .filter(there ->
                        there.getAuthority() == null || there.getAuthority().equals(here.getAuthority()))
                .map(there -> there.getRawPath() + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery()))
                .filter(path -> path.startsWith(home))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String address(Element element) {
        for (String attribute : List.of("href", "formaction", "action", "src")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        return "";
    }

    /** The ways that were gone, each with addresses. */
    Map<Way, Set<String>> seen() {
        return seen;
    }

    /** What each address answered. */
    Map<String, Answer> answers() {
        return answers;
    }

    /** The addresses of pages that were shown, one of each kind. */
    Map<Way, String> pages() {
        Map<Way, String> pages = new LinkedHashMap<>();
        seen.forEach((way, paths) ->
                paths.stream().filter(path -> shown(path)).findFirst().ifPresent(path -> pages.put(way, path)));
        return pages;
    }

    private boolean shown(String path) {
        Answer answer = answers.get(path);
        return answer != null && answer.status() == 200 && answer.isPage();
    }
}
