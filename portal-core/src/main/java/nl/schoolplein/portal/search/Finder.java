package nl.schoolplein.portal.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Hit;
import nl.schoolplein.api.Hits;
import nl.schoolplein.api.Search;
import nl.schoolplein.api.SearchSource;
import nl.schoolplein.api.Words;
import nl.schoolplein.portal.form.Json;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.page.Seen;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.round.Rounds;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Naming;
import nl.schoolplein.portal.visit.Visit;

/** Searches in all modules that are open to somebody, and among the people of the school; at several schools at once. */
public final class Finder {
    /** The core's own part of what is found, where a module's has its id. */
    private static final String PEOPLE = "people";

    private static final int LEAST_LETTERS = 2;
    private static final int LONGEST = 100;

    /** So many lines of each module, or of one alone. */
    private static final int SOME = 5;

    private static final int MANY = 50;
    private static final int LONGEST_LINE = 300;

    private final Rounds rounds;
    private final Naming naming;
    private final Schools schools;
    private final Renderer renderer;
    private final Words words;
    private final ObjectMapper mapper = Json.mapper(Finder.class.getClassLoader());

    /** What was found, or that it could not be, with the visitor who sees it. */
    private record OfPlace(Visit place, Found found) {}

    /** Who found something, as it stands above the lines; its addresses begin with {@code within}. */
    private record Who(String id, String title, String icon, String tint, String within) {}

    private record Asked(Rounds.Inside inside, Rounds.Asked<Hits> answer) {}

    /** Among the installed modules. */
    public Finder(Rounds rounds, Naming naming, Schools schools, Renderer renderer, Words words) {
        this.rounds = rounds;
        this.naming = naming;
        this.schools = schools;
        this.renderer = renderer;
        this.words = words;
    }

    /**
     * Searches.
     *
     * @param places the visitor at each school
     * @param typed what was typed
     * @param only the id of a module to search alone, with more of it; empty for all
     * @param action the address of the page
     */
    Results find(List<Visit> places, String typed, String only, String action) {
        String asked = typed.strip();
        asked = asked.substring(0, Math.min(LONGEST, asked.length()));
        Words.Sought sought = words.sought(asked);
        if (asked.length() < LEAST_LETTERS || sought.nothing()) {
            return Results.none(asked, action);
        }
        Search search = new Search(asked, sought, only.isEmpty() ? SOME : MANY);
        boolean several = places.size() > 1;
        List<OfPlace> all = all(places, search, only, several);
        List<Found> found = all.stream().map(OfPlace::found).toList();
        return new Results(
                asked,
                false,
                all.stream()
                        .map(one -> Seen.at(one.place(), renderer, mapper, "part/found", one.found()))
                        .toList(),
                found.stream().mapToInt(one -> one.hits().size()).sum(),
                found.stream().anyMatch(Found::more),
                found.stream().allMatch(one -> one.complete() && !one.trouble()),
                only.isEmpty()
                        ? ""
                        : found.stream().findFirst().map(Found::title).orElse(""),
                action);
    }

    /** Those that have the words in a title come first; else as the buttons stand. */
    private List<OfPlace> all(List<Visit> places, Search search, String only, boolean several) {
        Instant end = rounds.end();
        List<Asked> asked = places.stream()
                .flatMap(place -> rounds.open(place).stream())
                .filter(inside -> inside.module().canBeSearched())
                .filter(inside -> only.isEmpty() || only.equals(inside.module().id()))
                .map(inside -> new Asked(inside, rounds.ask(inside, "search", Hits.NONE, one -> ask(one, search))))
                .toList();
        List<OfPlace> all = new ArrayList<>();
        if (only.isEmpty() || only.equals(PEOPLE)) {
            places.forEach(place -> all.add(new OfPlace(place, people(place, search, several))));
        }
        asked.forEach(one -> all.add(new OfPlace(
                one.inside().visit(), ofModule(one.inside(), one.answer().await(end), search, several))));
        return all.stream()
                .filter(one -> one.found().trouble()
                        || !one.found().hits().isEmpty()
                        || !one.found().complete())
                .sorted(Comparator.comparing(one -> !inTitle(one.found())))
                .toList();
    }

    private static boolean inTitle(Found found) {
        return found.hits().stream().anyMatch(line -> line.inTitle().isPresent());
    }

    /** All sources of a module, within it. */
    private static Hits ask(Rounds.Inside inside, Search search) {
        List<Hits> all = new ArrayList<>();
        for (SearchSource source : inside.module().searches()) {
            all.add(source.find(search, inside.visit().by()));
        }
        List<Hit> hits = all.stream().flatMap(one -> one.hits().stream()).toList();
        return new Hits(
                hits.stream().limit(search.most()).toList(),
                hits.size() > search.most() || all.stream().anyMatch(Hits::more),
                all.stream().allMatch(Hits::complete),
                all.stream().flatMap(one -> one.all().stream()).findFirst());
    }

    private Found people(Visit place, Search search, boolean several) {
        PeopleFound people = new PeopleFound(
                schools.directory(place.atSchool().id(), Optional.of(place.by())),
                renderer.core().texts());
        String title = renderer.core().texts().text(place.language(), "search.people");
        Who who = new Who(PEOPLE, title, "people", "tint-plum", "");
        return found(place, who, people.find(search, place.by()), search, several);
    }

    private Found ofModule(Rounds.Inside inside, Optional<Hits> answer, Search search, boolean several) {
        Module module = inside.module();
        Visit place = inside.visit();
        String title = naming.title(place.atSchool().id(), module, place.language());
        Who who = new Who(module.id(), title, module.icon(), module.tint(), module.id() + "/");
        Found found = found(place, who, answer.orElse(Hits.NONE), search, several);
        return answer.isPresent() ? found : found.asTrouble();
    }

    private Found found(Visit place, Who of, Hits hits, Search search, boolean several) {
        String school = "/" + place.atSchool().slug() + "/";
        String alone = search.most() == MANY ? "" : school + "search?q=" + encoded(search.typed()) + "&in=" + of.id();
        String all = hits.all()
                .map(path -> place.keeping(school + of.within() + path))
                .orElse(alone);
        return new Found(
                place.atSchool().slug(),
                several ? place.atSchool().name() : "",
                of.id(),
                of.title(),
                of.icon(),
                of.tint(),
                hits.hits().stream()
                        .limit(search.most())
                        .map(hit -> line(hit, search, place.keeping(school + of.within() + hit.path())))
                        .toList(),
                hits.more() || hits.hits().size() > search.most(),
                all,
                hits.complete(),
                false);
    }

    private Found.Line line(Hit hit, Search search, String href) {
        String title = shortened(hit.title());
        return new Found.Line(
                title,
                words.find(title, search.words(), LONGEST_LINE),
                shortened(hit.about()),
                hit.excerpt().map(Finder::shortened),
                hit.date(),
                hit.audience(),
                href);
    }

    private static Words.Snippet shortened(Words.Snippet place) {
        return new Words.Snippet(shortened(place.before()), shortened(place.hit()), shortened(place.after()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + " …";
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
