package nl.schoolplein.portal.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.PupilRow;
import org.jspecify.annotations.Nullable;

/** Pupils by hand: who comes, moves to another group, and leaves. */
final class PupilDesk {
    private final PeopleDesk desk;

    PupilDesk(PeopleDesk desk) {
        this.desk = desk;
    }

    AdminPupils.Sheet sheet(UUID school, UUID id) {
        LocalDate today = desk.today();
        return desk.read(school, people -> {
            PupilRow row = PeopleDesk.found(people, PupilRow.class, id, null);
            List<AdminPupils.Home> homes = homes(people, id);
            return new AdminPupils.Sheet(
                    id,
                    row.state(),
                    row.version(),
                    row.source().isPresent(),
                    row.keptByHand(),
                    homes,
                    homes.stream().filter(home -> on(home, today)).findFirst(),
                    people.links(id),
                    people.mornings(List.of(id)).stream()
                            .map(TrialMorningRow::day)
                            .toList(),
                    homes.stream().noneMatch(home -> !home.from().isAfter(today)));
        });
    }

    private static boolean on(AdminPupils.Home home, LocalDate day) {
        return !home.from().isAfter(day)
                && (home.until() == null || home.until().isAfter(day));
    }

    private static List<AdminPupils.Home> homes(PeopleRows people, UUID pupil) {
        Map<UUID, String> names =
                people.entityManager().createQuery("from GroupRow", GroupRow.class).getResultList().stream()
                        .collect(Collectors.toMap(
                                GroupRow::id, row -> row.state().name()));
        return people.placements(pupil).stream()
                .map(row -> new AdminPupils.Home(
                        row.group(),
                        names.getOrDefault(row.group(), ""),
                        row.from(),
                        row.state().day()))
                .toList();
    }

    /** Adds a pupil, who is there from a day on. */
    UUID add(Hand hand, PupilRow.State state, UUID group, LocalDate from) {
        return desk.write(hand.school(), people -> {
            PeopleDesk.found(people, GroupRow.class, group, null);
            PupilRow row = new PupilRow(state);
            people.entityManager().persist(row);
            people.entityManager().flush();
            people.entityManager().persist(new PlacementRow(row.id(), group, from));
            note(people, hand, row, Detail.ADDED);
            return row.id();
        });
    }

    /** Changes what is known of a pupil; from then on no roster does. */
    void change(Hand hand, UUID id, @Nullable Integer version, PupilRow.State state) {
        desk.write(hand.school(), people -> {
            PupilRow row = PeopleDesk.found(people, PupilRow.class, id, version);
            PupilRow.State now = new PupilRow.State(
                    state.firstName(),
                    state.lastName(),
                    state.born(),
                    state.yearLevel(),
                    row.state().leftOn());
            if (!now.equals(row.state())) {
                row.become(now);
                row.keepByHand(true);
                note(people, hand, row, Detail.CHANGED);
            }
            return row;
        });
    }

    /** Lets rosters change the pupil again. */
    void release(Hand hand, UUID id) {
        desk.write(hand.school(), people -> {
            PupilRow row = PeopleDesk.found(people, PupilRow.class, id, null);
            row.keepByHand(false);
            note(people, hand, row, Detail.RELEASED);
            return row;
        });
    }

    /** From a day on the pupil is in another group; what was planned from that day on is not any more. */
    void move(Hand hand, UUID id, UUID group, LocalDate day) {
        desk.write(hand.school(), people -> {
            PupilRow row = PeopleDesk.found(people, PupilRow.class, id, null);
            PeopleDesk.found(people, GroupRow.class, group, null);
            for (PlacementRow before : people.placements(id)) {
                LocalDate until = before.state().day();
                if (!before.from().isBefore(day)) {
                    people.entityManager().remove(before);
                } else if (until == null || until.isAfter(day)) {
                    before.ends(day);
                }
            }
            people.entityManager().persist(new PlacementRow(id, group, day));
            note(people, hand, row, Detail.MOVED);
            return row;
        });
    }

    /** From a day on the pupil is not at the school any more; without a day it stays, or is back. */
    void leave(Hand hand, UUID id, @Nullable LocalDate day) {
        desk.write(hand.school(), people -> {
            PupilRow row = PeopleDesk.found(people, PupilRow.class, id, null);
            PupilRow.State was = row.state();
            row.become(new PupilRow.State(was.firstName(), was.lastName(), was.born(), was.yearLevel(), day));
            row.keepByHand(true);
            note(people, hand, row, day == null ? Detail.BACK : Detail.LEFT);
            return row;
        });
    }

    /** The child comes to look on a morning, or does not after all. */
    void morning(Hand hand, UUID id, LocalDate day, boolean comes) {
        desk.write(hand.school(), people -> {
            PupilRow child = PeopleDesk.found(people, PupilRow.class, id, null);
            List<TrialMorningRow> there = people.mornings(List.of(id)).stream()
                    .filter(morning -> morning.day().equals(day))
                    .toList();
            if (comes && there.isEmpty()) {
                people.entityManager().persist(new TrialMorningRow(id, day));
                note(people, hand, child, Detail.MORNING + day);
            } else if (!comes && !there.isEmpty()) {
                there.forEach(people.entityManager()::remove);
                note(people, hand, child, Detail.NO_MORNING + day);
            }
            return id;
        });
    }

    List<AdminPeople.Coming> newcomers(UUID school) {
        return desk.read(school, people -> {
            List<PeopleRows.Newcomer> children = people.newcomers(desk.today());
            Map<UUID, List<LocalDate>> mornings = children.isEmpty()
                    ? Map.of()
                    : people
                            .mornings(children.stream()
                                    .map(PeopleRows.Newcomer::id)
                                    .toList())
                            .stream()
                            .collect(Collectors.groupingBy(
                                    TrialMorningRow::pupil,
                                    Collectors.mapping(TrialMorningRow::day, Collectors.toList())));
            List<AdminPeople.Coming> coming = new ArrayList<>();
            children.forEach(
                    child -> coming.add(new AdminPeople.Coming(child, mornings.getOrDefault(child.id(), List.of()))));
            return coming;
        });
    }

    private void note(PeopleRows people, Hand hand, PupilRow row, String what) {
        desk.audit()
                .note(
                        people.entityManager(),
                        hand.did(AuditKind.PERSON_CHANGED, row.id(), row.state().title(), what));
    }
}
