package nl.schoolplein.portal.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.school.GroupRow;
import org.jspecify.annotations.Nullable;

/** Groups by hand: their names, year levels and order, and which there are. */
final class GroupDesk {
    private final PeopleDesk desk;

    GroupDesk(PeopleDesk desk) {
        this.desk = desk;
    }

    /** The groups of today in their order: four queries. */
    List<AdminGroups.Line> lines(UUID school) {
        return desk.read(school, people -> {
            LocalDate today = desk.today();
            Map<UUID, Long> sizes = people.sizes(today).stream()
                    .collect(Collectors.toMap(PeopleRows.Size::group, PeopleRows.Size::pupils));
            Map<UUID, List<PeopleRows.Teacher>> teachers =
                    people.teachers(today).stream().collect(Collectors.groupingBy(PeopleRows.Teacher::group));
            return people.groups(today).stream()
                    .map(row -> new AdminGroups.Line(
                            row.id(),
                            row.state().name(),
                            row.state().yearLevels(),
                            sizes.getOrDefault(row.id(), 0L),
                            teachers.getOrDefault(row.id(), List.of()),
                            row.version(),
                            row.source().isPresent(),
                            row.keptByHand()))
                    .toList();
        });
    }

    /** Adds a group, or changes one with this version. */
    UUID save(Hand hand, Optional<UUID> id, @Nullable Integer version, Wish wish) {
        return desk.write(hand.school(), people -> {
            GroupRow.State state = new GroupRow.State(wish.name(), wish.yearLevels(), null);
            GroupRow row = id.map(known -> PeopleDesk.found(people, GroupRow.class, known, version))
                    .orElseGet(() -> new GroupRow(state));
            int place = row.place();
            row.become(state);
            if (id.isPresent()) {
                row.stands(place);
                row.keepByHand(true);
            } else {
                people.entityManager().persist(row);
                people.entityManager().flush();
            }
            note(people, hand, row, id.isPresent() ? Detail.CHANGED : Detail.ADDED);
            return row.id();
        });
    }

    /** What a group is called, and the year levels of its pupils. */
    record Wish(String name, List<Integer> yearLevels) {}

    /** Puts a group before the one that stands before it, or behind the next. */
    void moves(Hand hand, UUID id, boolean up) {
        desk.write(hand.school(), people -> {
            List<GroupRow> all = new ArrayList<>(people.groups(desk.today()));
            GroupRow moved = PeopleDesk.found(people, GroupRow.class, id, null);
            int from = all.indexOf(moved);
            int to = up ? from - 1 : from + 1;
            if (from >= 0 && to >= 0 && to < all.size()) {
                Collections.swap(all, from, to);
                for (int place = 0; place < all.size(); place++) {
                    GroupRow row = all.get(place);
                    if (row.place() != place * 10) {
                        row.stands(place * 10);
                        row.keepByHand(true);
                    }
                }
            }
            return id;
        });
    }

    /** Closes a group in which no pupil is, from today. */
    boolean close(Hand hand, UUID id) {
        return desk.write(hand.school(), people -> {
            GroupRow row = PeopleDesk.found(people, GroupRow.class, id, null);
            long pupils = people.sizes(desk.today()).stream()
                    .filter(size -> size.group().equals(id))
                    .mapToLong(PeopleRows.Size::pupils)
                    .sum();
            if (pupils == 0) {
                row.become(row.state().leaving(desk.today()));
                row.keepByHand(true);
                note(people, hand, row, Detail.LEFT);
            }
            return pupils == 0;
        });
    }

    private void note(PeopleRows people, Hand hand, GroupRow row, String what) {
        desk.audit()
                .note(
                        people.entityManager(),
                        hand.did(AuditKind.PERSON_CHANGED, row.id(), row.state().name(), what));
    }
}
