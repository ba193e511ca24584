package nl.schoolplein.portal.introduction;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Group;

/**
 * Finds the groups here that are meant by groups of another school: of the same name, or with pupils of no other year
 * levels than theirs.
 */
record GroupMatch(
        List<Group> there, Map<UUID, Set<Integer>> levelsThere, List<Group> here, Map<UUID, Set<Integer>> levelsHere) {

    /** The groups here. */
    Set<UUID> of(Collection<UUID> groups) {
        Set<String> names = there.stream()
                .filter(group -> groups.contains(group.id()))
                .map(GroupMatch::name)
                .collect(Collectors.toSet());
        Set<Integer> levels = levels(groups);
        return here.stream()
                .filter(group -> names.contains(name(group)) || within(levels(group), levels))
                .map(Group::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the groups there for which there is none here. */
    List<String> without(Collection<UUID> groups) {
        Set<UUID> found = of(groups);
        Set<String> names = here.stream()
                .filter(group -> found.contains(group.id()))
                .map(GroupMatch::name)
                .collect(Collectors.toSet());
        Set<Integer> reached = new HashSet<>();
        found.forEach(group -> reached.addAll(levelsHere.getOrDefault(group, Set.of())));
        return there.stream()
                .filter(group -> groups.contains(group.id()))
                .filter(group -> !names.contains(name(group))
                        && levelsThere.getOrDefault(group.id(), Set.of()).stream()
                                .noneMatch(reached::contains))
                .map(Group::name)
                .toList();
    }

    private Set<Integer> levels(Collection<UUID> groups) {
        Set<Integer> levels = new HashSet<>();
        groups.forEach(group -> levels.addAll(levelsThere.getOrDefault(group, Set.of())));
        return levels;
    }

    private Set<Integer> levels(Group group) {
        return levelsHere.getOrDefault(group.id(), Set.of());
    }

    private static boolean within(Set<Integer> some, Set<Integer> all) {
        return !some.isEmpty() && all.containsAll(some);
    }

    private static String name(Group group) {
        return group.name().strip().toLowerCase(Locale.ROOT);
    }
}
