package nl.schoolplein.portal.school;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Family;
import nl.schoolplein.api.Guardian;
import nl.schoolplein.api.LinkRight;

/** Makes families of pupils and their guardians. */
final class FamiliesOf {
    private FamiliesOf() {}

    /** Pupils with the same guardians are one family; one without a guardian is a family alone. */
    static List<Family> grouped(List<PeopleOfSchool.Linked> linked) {
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
        return byGuardians.values().stream().map(FamiliesOf::family).toList();
    }

    private static Family family(List<List<PeopleOfSchool.Linked>> pupils) {
        Map<UUID, Guardian> guardians = new LinkedHashMap<>();
        for (List<PeopleOfSchool.Linked> links : pupils) {
            for (PeopleOfSchool.Linked link : links) {
                if (link.guardian() != null && link.guardianName() != null) {
                    guardians.merge(
                            link.guardian(),
                            new Guardian(link.guardian(), link.guardianName(), rights(link)),
                            FamiliesOf::together);
                }
            }
        }
        return new Family(
                pupils.stream().map(links -> links.get(0).asPupil()).toList(), List.copyOf(guardians.values()));
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
