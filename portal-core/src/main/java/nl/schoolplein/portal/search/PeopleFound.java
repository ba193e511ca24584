package nl.schoolplein.portal.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Family;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Guardian;
import nl.schoolplein.api.Hit;
import nl.schoolplein.api.Hits;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.Search;
import nl.schoolplein.api.SearchSource;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.portal.page.Bundle;

/**
 * The people of a school, for its staff: groups, the pupils whom the viewer may see, their guardians, and for administrators
 * colleagues. Each word that was typed begins a word of the name.
 */
record PeopleFound(Directory directory, Bundle texts) implements SearchSource {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Override
    public Hits find(Search search, Viewer viewer) {
        if (viewer.capacity() != Capacity.STAFF) {
            return Hits.NONE;
        }
        List<String> typed = words(search.typed());
        if (typed.isEmpty()) {
            return Hits.NONE;
        }
        Predicate<String> sought = name -> begins(words(name), typed);
        List<Family> families = directory.families(Audience.wholeSchool());
        List<Hit> hits = new ArrayList<>();
        groups(viewer, sought).forEach(hits::add);
        families.stream()
                .flatMap(family -> family.pupils().stream())
                .filter(pupil -> sought.test(pupil.name()))
                .map(pupil -> hit(place(viewer, "pupils", pupil.id(), pupil.group()), pupil.name(), pupil.groupName()))
                .forEach(hits::add);
        guardians(families, sought)
                .forEach((guardian, children) -> hits.add(hit(
                        place(
                                viewer,
                                "guardians",
                                guardian.id(),
                                children.get(0).group()),
                        guardian.name(),
                        parentOf(children, viewer))));
        if (viewer.administrator()) {
            directory.staff().stream()
                    .filter(member -> sought.test(member.name()))
                    .map(member -> hit(
                            "admin/people/staff/" + member.id(),
                            member.name(),
                            texts.text(viewer.language(), "search.colleague")))
                    .forEach(hits::add);
        }
        hits.sort(Comparator.comparing(hit -> !words(hit.title()).containsAll(typed))); // whole names before beginnings
        Hits found = Hits.firstOf(hits, search.most(), hit -> hit);
        return viewer.administrator() ? found.allAt("admin/people?q=" + encoded(search.typed())) : found;
    }

    private Stream<Hit> groups(Viewer viewer, Predicate<String> sought) {
        return directory.groups().stream()
                .filter(group -> sought.test(group.name()) && reaches(viewer, group))
                .map(group -> hit("class/" + group.id(), group.name(), texts.text(viewer.language(), "search.group")));
    }

    private static boolean reaches(Viewer viewer, Group group) {
        Pupil anyPupil = new Pupil(new UUID(0, 0), "", "", group.id(), group.name(), 0);
        return viewer.may(PupilAction.SEE_CONTACT, anyPupil);
    }

    /** The guardians with this name, each once, with the children whom the viewer may see. */
    private static Map<Guardian, List<Pupil>> guardians(List<Family> families, Predicate<String> sought) {
        Map<UUID, Guardian> known = new LinkedHashMap<>();
        Map<Guardian, List<Pupil>> children = new LinkedHashMap<>();
        for (Family family : families) {
            for (Guardian guardian : family.guardians()) {
                if (sought.test(guardian.name())) {
                    Guardian first = known.computeIfAbsent(guardian.id(), id -> guardian);
                    children.computeIfAbsent(first, none -> new ArrayList<>()).addAll(family.pupils());
                }
            }
        }
        return children;
    }

    private String parentOf(List<Pupil> children, Viewer viewer) {
        String names = children.stream()
                .map(child -> child.firstName() + " (" + child.groupName() + ")")
                .collect(Collectors.joining(", "));
        return texts.text(viewer.language(), "search.parent-of", names);
    }

    /** Administrators get to a person's own page, others to the list of the group. */
    private static String place(Viewer viewer, String kind, UUID id, UUID group) {
        return viewer.administrator() ? "admin/people/" + kind + "/" + id : "class/" + group;
    }

    private static Hit hit(String path, String title, String about) {
        return Hit.at(path, title).in(about);
    }

    private static String encoded(String typed) {
        return java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean begins(List<String> name, List<String> typed) {
        return typed.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word)));
    }

    /** In lower case and without accents. */
    private static List<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(BETWEEN.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
