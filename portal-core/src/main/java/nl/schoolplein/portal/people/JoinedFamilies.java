package nl.schoolplein.portal.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.school.GroupRow;

/** Who of the guardians has joined, group by group. */
public final class JoinedFamilies {
    private final PeopleDesk desk;

    JoinedFamilies(PeopleDesk desk) {
        this.desk = desk;
    }

    /** How far somebody has come. */
    public enum State {
        /** Has a login and is logged in somewhere. */
        JOINED,
        /** Has a login, and no session that goes on. */
        AWAY,
        /** Has no login, and can be mailed. */
        INVITABLE,
        /** Has no login and no e-mail address: gets paper. */
        PAPER;

        /** The end of the keys of its texts. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A guardian of a child. */
    public record Adult(UUID id, String name, State state, String username) {}

    /** A child with its guardians. */
    public record Child(UUID id, String name, List<Adult> guardians) {}

    /** A group in numbers: its children, and those of whom at least one guardian has a login. */
    public record Group(UUID id, String name, long pupils, long reached, long paper) {}

    /** All groups in numbers, and the children of one. */
    public record Overview(
            List<Group> groups,
            List<Child> children,
            @JsonIgnore Optional<Group> chosen) {}

    /** Three queries, however many there are. */
    Overview of(UUID school, String group) {
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
        List<Group> groups = new ArrayList<>();
        names.forEach((id, name) -> groups.add(group(id, name, byGroup.getOrDefault(id, List.of()))));
        Optional<Group> chosen =
                groups.stream().filter(one -> one.id().toString().equals(group)).findFirst();
        List<Child> children = chosen.map(one -> children(byGroup.getOrDefault(one.id(), List.of()), active))
                .orElse(List.of());
        return new Overview(groups, children, chosen);
    }

    private static Group group(UUID id, String name, List<PeopleRows.Joined> rows) {
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
        return new Group(id, name, pupils, reached, paper);
    }

    private List<Child> children(List<PeopleRows.Joined> rows, Set<UUID> active) {
        Map<UUID, String> usernames = desk.logins()
                .names(rows.stream()
                        .map(PeopleRows.Joined::account)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        Map<UUID, List<PeopleRows.Joined>> byChild = rows.stream()
                .collect(Collectors.groupingBy(PeopleRows.Joined::pupil, LinkedHashMap::new, Collectors.toList()));
        return byChild.values().stream()
                .map(lines -> new Child(
                        lines.get(0).pupil(),
                        lines.get(0).pupilName(),
                        lines.stream()
                                .flatMap(line -> adult(line, active, usernames).stream())
                                .toList()))
                .toList();
    }

    private static Optional<Adult> adult(PeopleRows.Joined row, Set<UUID> active, Map<UUID, String> usernames) {
        UUID account = row.account();
        State state = account != null
                ? active.contains(account) ? State.JOINED : State.AWAY
                : row.email() != null ? State.INVITABLE : State.PAPER;
        return row.guardian() == null || row.guardianName() == null
                ? Optional.empty()
                : Optional.of(new Adult(
                        row.guardian(),
                        row.guardianName(),
                        state,
                        account == null ? "" : usernames.getOrDefault(account, "")));
    }
}
