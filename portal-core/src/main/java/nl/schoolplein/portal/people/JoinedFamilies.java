package nl.schoolplein.portal.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.school.GroupRow;

/** Who of the guardians has joined, group by group. */
final class JoinedFamilies {
    private final PeopleDesk desk;

    JoinedFamilies(PeopleDesk desk) {
        this.desk = desk;
    }

    /** Three queries, however many there are. */
    AdminPeople.Joining of(UUID school, String group) {
        Map<UUID, String> names = desk.read(school, people -> people.groups(desk.today()).stream()
                .collect(Collectors.toMap(
                        GroupRow::id, row -> row.state().name(), (one, other) -> one, LinkedHashMap::new)));
        List<PeopleRows.Joined> rows = desk.read(school, people -> people.joined(desk.today()));
        Set<UUID> active = desk.logins()
                .withSession(rows.stream()
                        .map(PeopleRows.Joined::account)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        Map<UUID, List<PeopleRows.Joined>> byGroup =
                rows.stream().collect(Collectors.groupingBy(PeopleRows.Joined::group));
        List<AdminPeople.JoinedGroup> groups = new ArrayList<>();
        names.forEach((id, name) -> groups.add(group(id, name, byGroup.getOrDefault(id, List.of()))));
        Optional<AdminPeople.JoinedGroup> chosen =
                groups.stream().filter(one -> one.id().toString().equals(group)).findFirst();
        List<AdminPeople.Child> children = chosen.map(
                        one -> children(byGroup.getOrDefault(one.id(), List.of()), active))
                .orElse(List.of());
        return new AdminPeople.Joining(groups, children, chosen);
    }

    private static AdminPeople.JoinedGroup group(UUID id, String name, List<PeopleRows.Joined> rows) {
        long pupils = rows.stream().map(PeopleRows.Joined::pupil).distinct().count();
        long reached = rows.stream()
                .filter(row -> row.account() != null)
                .map(PeopleRows.Joined::pupil)
                .distinct()
                .count();
        long paper = rows.stream()
                .filter(row -> row.guardian() != null && row.account() == null && row.email() == null)
                .map(PeopleRows.Joined::guardian)
                .distinct()
                .count();
        return new AdminPeople.JoinedGroup(id, name, pupils, reached, paper);
    }

    private List<AdminPeople.Child> children(List<PeopleRows.Joined> rows, Set<UUID> active) {
        Map<UUID, String> usernames = desk.logins()
                .names(rows.stream()
                        .map(PeopleRows.Joined::account)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        Map<UUID, List<PeopleRows.Joined>> byChild = rows.stream()
                .collect(Collectors.groupingBy(PeopleRows.Joined::pupil, LinkedHashMap::new, Collectors.toList()));
        return byChild.values().stream()
                .map(lines -> new AdminPeople.Child(
                        lines.get(0).pupil(),
                        lines.get(0).pupilName(),
                        lines.stream()
                                .flatMap(line -> adult(line, active, usernames).stream())
                                .toList()))
                .toList();
    }

    private static Optional<AdminPeople.Adult> adult(
            PeopleRows.Joined row, Set<UUID> active, Map<UUID, String> usernames) {
        UUID account = row.account();
        AdminPeople.JoinState state = account != null
                ? active.contains(account) ? AdminPeople.JoinState.JOINED : AdminPeople.JoinState.AWAY
                : row.email() != null ? AdminPeople.JoinState.INVITABLE : AdminPeople.JoinState.PAPER;
        return row.guardian() == null || row.guardianName() == null
                ? Optional.empty()
                : Optional.of(new AdminPeople.Adult(
                        row.guardian(),
                        row.guardianName(),
                        state,
                        account == null ? "" : usernames.getOrDefault(account, "")));
    }
}
