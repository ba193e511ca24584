package nl.schoolplein.portal.school;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Family;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Guardian;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Viewer;

/** The people of a school as modules see them: to each viewer what that viewer knows anyway. */
final class SchoolDirectory implements Directory {
    private final List<Group> groups;
    private final Optional<? extends Viewer> viewer;
    private final People people;

    /** Finds pupils with their guardians: everyone, or those of some groups or with some ids. */
    @FunctionalInterface
    interface People {
        List<PeopleOfSchool.Linked> find(boolean everyone, Collection<UUID> members);
    }

    SchoolDirectory(List<Group> groups, Optional<? extends Viewer> viewer, People people) {
        this.groups = groups;
        this.viewer = viewer;
        this.people = people;
    }

    @Override
    public List<Group> groups() {
        return groups;
    }

    @Override
    public Optional<Group> group(UUID id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Group> groupNamed(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    @Override
    public List<Family> families(Audience audience) {
        if (audience.kind() == Audience.Kind.STAFF) {
            return List.of();
        }
        boolean everyone = audience.kind() == Audience.Kind.SCHOOL;
        if (viewer.isPresent() && viewer.get().capacity() == Capacity.GUARDIAN) {
            return own(viewer.get(), everyone, audience.members());
        }
        return grouped(people.find(everyone, audience.members()).stream()
                .filter(linked -> viewer.isEmpty()
                        || viewer.get().administrator()
                        || viewer.get().teaches().contains(linked.group()))
                .toList());
    }

    private static List<Family> own(Viewer guardian, boolean everyone, Set<UUID> members) {
        List<Pupil> concerned = guardian.children().stream()
                .filter(child -> everyone || members.contains(child.group()) || members.contains(child.id()))
                .toList();
        Set<LinkRight> link = concerned.stream()
                .flatMap(child -> guardian.link(child.id()).stream())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
        return concerned.isEmpty()
                ? List.of()
                : List.of(new Family(concerned, List.of(new Guardian(guardian.person(), guardian.name(), link))));
    }

    /** Pupils with the same guardians are one family; one without a guardian is a family alone. */
    private static List<Family> grouped(List<PeopleOfSchool.Linked> linked) {
        Map<UUID, List<PeopleOfSchool.Linked>> byPupil = linked.stream()
                .collect(Collectors.groupingBy(PeopleOfSchool.Linked::pupil, LinkedHashMap::new, Collectors.toList()));
        Map<Set<UUID>, List<List<PeopleOfSchool.Linked>>> byGuardians = new LinkedHashMap<>();
        byPupil.forEach((pupil, links) -> {
            Set<UUID> guardians = links.stream()
                    .map(PeopleOfSchool.Linked::guardian)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            Set<UUID> key = guardians.isEmpty() ? Set.of(pupil) : guardians;
            byGuardians.computeIfAbsent(key, none -> new ArrayList<>()).add(links);
        });
        return byGuardians.values().stream().map(SchoolDirectory::family).toList();
    }

    private static Family family(List<List<PeopleOfSchool.Linked>> pupils) {
        Map<UUID, Guardian> guardians = new LinkedHashMap<>();
        for (List<PeopleOfSchool.Linked> links : pupils) {
            for (PeopleOfSchool.Linked link : links) {
                if (link.guardian() != null && link.guardianName() != null) {
                    guardians.merge(
                            link.guardian(),
                            new Guardian(link.guardian(), link.guardianName(), rights(link)),
                            SchoolDirectory::together);
                }
            }
        }
        return new Family(pupils.stream().map(links -> links.get(0).asPupil()).toList(), List.copyOf(guardians.values()));
    }

    private static Set<LinkRight> rights(PeopleOfSchool.Linked linked) {
        return linked.link() == null ? Set.of() : linked.link().rights();
    }

    /** For brothers and sisters a guardian may have different rights: in the family they have all of these. */
    private static Guardian together(Guardian one, Guardian other) {
        Set<LinkRight> both = new HashSet<>(one.link());
        both.addAll(other.link());
        return new Guardian(one.id(), one.name(), both);
    }
}
