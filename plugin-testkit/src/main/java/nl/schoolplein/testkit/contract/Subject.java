package nl.schoolplein.testkit.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;

/** The module under test, as it was found: its ways in, and the addresses that people get to. */
final class Subject {
    static final String LINDE = "de-linde";
    static final String KOMPAS = "het-kompas";

    /** Who goes through it: at De Linde a parent, a teacher of one group and an administrator. */
    private static final Map<String, List<String>> PEOPLE =
            Map.of(LINDE, List.of("ouder", "leerkracht", "beheer"), KOMPAS, List.of("ouder", "beheer-kompas"));

    private final TestPortal portal;
    private final String id;
    private final List<Way> ways;
    private final Map<String, Walk> walks = new HashMap<>();

    /** An address and the login of somebody who gets there. */
    record Place(String login, String path) {}

    Subject(TestPortal portal) {
        this.portal = portal;
        this.id = portal.plugin().id();
        this.ways = Way.all(portal);
    }

    TestPortal portal() {
        return portal;
    }

    String id() {
        return id;
    }

    List<Way> ways() {
        return ways;
    }

    String home(String school) {
        return "/" + school + "/" + id + "/";
    }

    static List<String> people(String school) {
        return PEOPLE.getOrDefault(school, List.of());
    }

    /** The walk of somebody through the module at a school; gone once. */
    Walk walk(String login, String school) {
        return walks.computeIfAbsent(login + " at " + school, first -> Walk.of(portal.as(login), ways, school, id));
    }

    /** Everybody goes through it at both schools, which may leave traces. */
    void walk() {
        PEOPLE.forEach((school, people) -> people.forEach(login -> walk(login, school)));
    }

    /** Sends each form that needs nothing to be there before, at both schools, by whoever is let. */
    void fill() {
        for (Way way : ways) {
            if (way.method().equals("POST")
                    && !way.hasParameters()
                    && !way.fields().isEmpty()) {
                PEOPLE.keySet().forEach(school -> fill(way, school));
            }
        }
    }

    private void fill(Way way, String school) {
        for (String login : people(school)) {
            if (isTaken(login, way, school)) {
                return;
            }
        }
    }

    private boolean isTaken(String login, Way way, String school) {
        String[] fields = way.fields().stream()
                .filter(field -> field.valid().isPresent())
                .map(field -> field.name() + "=" + field.valid().orElseThrow())
                .toArray(String[]::new);
        Answer answer = portal.as(login).form(way.at(school, none -> none), fields);
        return answer.status() < 400;
    }

    /** An address of a way that reads, as somebody at the school found it; nothing if nobody did. */
    Optional<String> found(Way way, String school) {
        return people(school).stream()
                .flatMap(login -> walk(login, school).seen().getOrDefault(way, Set.of()).stream())
                .findFirst();
    }

    /** The values that parameters have in the addresses that people of a school found, by name. */
    Map<String, String> values(String school) {
        Map<String, String> values = new HashMap<>();
        for (Way way : ways) {
            found(way, school).ifPresent(path -> way.valuesIn(path).forEach(values::putIfAbsent));
        }
        return values;
    }

    /** The pages of De Linde: each as a guardian sees it, as a teacher does, and what only administrators get to. */
    List<Place> pages() {
        List<Place> pages = new ArrayList<>();
        Map<Way, String> ofTeacher = walk("leerkracht", LINDE).pages();
        places("ouder").forEach(pages::add);
        places("leerkracht").forEach(pages::add);
        walk("beheer", LINDE).pages().forEach((way, path) -> {
            if (!ofTeacher.containsKey(way)) {
                pages.add(new Place("beheer", path));
            }
        });
        return pages;
    }

    private Stream<Place> places(String login) {
        return walk(login, LINDE).pages().values().stream().map(path -> new Place(login, path));
    }
}
