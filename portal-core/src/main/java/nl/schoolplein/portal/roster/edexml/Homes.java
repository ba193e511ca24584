package nl.schoolplein.portal.roster.edexml;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.schoolplein.portal.roster.Note;
import nl.schoolplein.portal.roster.row.Findings;
import nl.schoolplein.portal.school.GroupRow;

/**
 * Each pupil's one home group, of the groups and composite groups that a file names.
 *
 * <p>A composite group is mostly one for some lessons, and then it is no home. It is the home if it holds all pupils of
 * several groups, and has a teacher while those have none (so schools write a combination group of which the years are
 * groups of their own); or for a pupil who has no other.
 */
final class Homes {
    private final Groups groups;
    private final List<Pupils.Listed> pupils;
    private final Set<String> taught;
    private final Map<String, String> homes = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new LinkedHashMap<>();

    /** Groups that turned out to be parts → the group that they are of. */
    private final Map<String, String> parts = new HashMap<>();

    private final Set<String> homely = new LinkedHashSet<>();

    /** For the pupils, and the keys of the groups that have a teacher. */
    Homes(Groups groups, Collection<Pupils.Listed> pupils, Set<String> taught, Findings findings) {
        this.groups = groups;
        this.pupils = List.copyOf(pupils);
        this.taught = taught;
        for (Pupils.Listed pupil : this.pupils) {
            pupil.groups().stream()
                    .map(groups::known)
                    .filter(key -> !key.isEmpty())
                    .findFirst()
                    .ifPresent(key -> homes.put(pupil.id(), key));
            pupil.mixed().stream().filter(groups.mixed()::containsKey).forEach(key -> members.computeIfAbsent(
                            key, none -> new LinkedHashSet<>())
                    .add(pupil.id()));
        }
        members.forEach((key, all) -> join(key, all, findings));
        this.pupils.forEach(this::lastResort);
        long left = groups.mixed().keySet().stream()
                .filter(key -> !homely.contains(key))
                .count();
        if (left > 0) {
            findings.note(Note.About.OTHER_CLASSES, String.valueOf(left));
        }
    }

    private void join(String key, Set<String> all, Findings findings) {
        Set<String> of = all.stream().map(id -> homes.getOrDefault(id, "")).collect(Collectors.toSet());
        of.remove("");
        boolean whole = homes.entrySet().stream()
                .allMatch(home -> !of.contains(home.getValue()) || all.contains(home.getKey()));
        if (of.size() < 2 || !whole || !taught.contains(key) || of.stream().anyMatch(taught::contains)) {
            return;
        }
        String names = of.stream()
                .map(part -> groups.own()
                        .getOrDefault(part, new Groups.Group(part, new TreeSet<>()))
                        .name())
                .sorted()
                .collect(Collectors.joining(", "));
        all.forEach(id -> homes.put(id, key));
        of.forEach(part -> parts.put(part, key));
        homely.add(key);
        findings.note(Note.About.PARTS, names, name(key));
    }

    private void lastResort(Pupils.Listed pupil) {
        if (homes.containsKey(pupil.id())) {
            return;
        }
        pupil.mixed().stream().filter(groups.mixed()::containsKey).findFirst().ifPresent(key -> {
            homes.put(pupil.id(), key);
            homely.add(key);
        });
    }

    private String name(String key) {
        return groups.mixed()
                .getOrDefault(key, new Groups.Group(key, new TreeSet<>()))
                .name();
    }

    Map<String, String> homes() {
        return homes;
    }

    /** The home groups that somebody of the staff teaches. */
    Set<String> taughtBy(Team.Listed teacher) {
        Set<String> keys = new LinkedHashSet<>();
        for (String key : teacher.groups()) {
            String known = groups.known(key);
            keys.add(parts.getOrDefault(known, known));
        }
        teacher.mixed().stream().filter(homely::contains).forEach(keys::add);
        keys.remove("");
        return keys;
    }

    /** The groups of the school; what their own rows do not tell of their years, their pupils do. */
    Map<String, GroupRow.State> states() {
        Map<String, Set<Integer>> years = new HashMap<>();
        for (Pupils.Listed pupil : pupils) {
            Integer year = pupil.state().yearLevel();
            String home = homes.get(pupil.id());
            if (year != null && home != null) {
                years.computeIfAbsent(home, none -> new TreeSet<>()).add(year);
            }
        }
        Map<String, GroupRow.State> states = new LinkedHashMap<>();
        groups.own().forEach((key, group) -> {
            if (!parts.containsKey(key)) {
                states.put(key, state(group, years.getOrDefault(key, Set.of())));
            }
        });
        groups.mixed().forEach((key, group) -> {
            if (homely.contains(key)) {
                states.put(key, state(group, years.getOrDefault(key, Set.of())));
            }
        });
        return states;
    }

    private static GroupRow.State state(Groups.Group group, Set<Integer> ofPupils) {
        Set<Integer> years = new HashSet<>(group.years().isEmpty() ? ofPupils : group.years());
        return new GroupRow.State(group.name(), years.stream().sorted().toList(), null);
    }
}
