package nl.schoolplein.portal.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ids in the school administration of those whom the portal has, for rosters that name only what changed.
 *
 * @param named the ids of the guardians by name and e-mail address, for rosters that give them no id
 */
public record Known(
        Set<String> groups, Set<String> pupils, Set<String> staff, Set<String> guardians, Map<Person, String> named) {

    /** A guardian as people know one. */
    public record Person(String name, @Nullable String email) {}

    static Known of(RosterRows rows, LocalDate day) {
        List<RosterRows.GuardianLine> parents = rows.guardians();
        Map<Person, String> named = new HashMap<>();
        parents.stream()
                .filter(line -> !line.state().goneOn(day))
                .forEach(line -> named.put(new Person(line.name(), line.email()), line.sourceId()));
        return new Known(
                present(rows.groups(), day),
                present(rows.pupils(), day),
                present(rows.staff(), day),
                present(parents, day),
                named);
    }

    private static Set<String> present(List<? extends RosterRows.Line<?>> lines, LocalDate day) {
        return lines.stream()
                .filter(line -> !line.state().goneOn(day))
                .map(RosterRows.Line::sourceId)
                .collect(Collectors.toSet());
    }

    /** Whether the portal has somebody with this id. */
    public boolean person(String id) {
        return pupils.contains(id) || staff.contains(id) || guardians.contains(id);
    }
}
