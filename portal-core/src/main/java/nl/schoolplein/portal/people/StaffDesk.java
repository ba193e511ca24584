package nl.schoolplein.portal.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.StaffRole;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.StaffRow;
import nl.schoolplein.portal.school.TeachingRow;
import org.jspecify.annotations.Nullable;

/** Members of staff by hand, what they do, and who stands in for a day. */
final class StaffDesk {
    private final PeopleDesk desk;

    StaffDesk(PeopleDesk desk) {
        this.desk = desk;
    }

    /** Why a change is refused. */
    static final class LastAdministratorException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    AdminStaff.Sheet sheet(UUID school, UUID id) {
        return desk.read(school, people -> {
            StaffRow row = PeopleDesk.found(people, StaffRow.class, id, null);
            Optional<String> username = row.account()
                    .flatMap(account -> Optional.ofNullable(
                            desk.logins().names(List.of(account)).get(account)));
            Set<UUID> groups = people.taughtBy(id, desk.today()).stream()
                    .filter(teaching -> !teaching.isSubstitute())
                    .map(TeachingRow::group)
                    .collect(Collectors.toSet());
            return new AdminStaff.Sheet(
                    id,
                    row.state(),
                    row.role(),
                    row.version(),
                    row.source().isPresent(),
                    row.keptByHand(),
                    username,
                    groups);
        });
    }

    /** What a member of staff is to be, and which groups they teach. */
    record Wish(String name, @Nullable String email, StaffRole role, boolean administrator, Set<UUID> groups) {}

    UUID add(Hand hand, Wish wish) {
        return desk.write(hand.school(), people -> {
            StaffRow row = new StaffRow(
                    new StaffRow.State(wish.name(), wish.email(), wish.administrator(), null), wish.role());
            people.entityManager().persist(row);
            people.entityManager().flush();
            teach(people, row.id(), wish.groups());
            note(people, hand, row, Detail.ADDED);
            return row.id();
        });
    }

    /** Changes a member of staff; the last administrator who can log in stays one. */
    void change(Hand hand, UUID id, @Nullable Integer version, Wish wish) {
        desk.write(hand.school(), people -> {
            StaffRow row = PeopleDesk.found(people, StaffRow.class, id, version);
            StaffRow.State was = row.state();
            StaffRow.State now = new StaffRow.State(wish.name(), wish.email(), wish.administrator(), was.leftOn());
            if (was.administrator() && !now.administrator()) {
                refuseLast(people, row);
            }
            row.does(wish.role());
            if (!now.equals(was)) {
                row.become(now);
                row.keepByHand(true);
            }
            teach(people, id, wish.groups());
            note(people, hand, row, Detail.CHANGED);
            return row;
        });
    }

    /** Who teaches other groups than these does so no longer from today. */
    private void teach(PeopleRows people, UUID staff, Set<UUID> groups) {
        Set<UUID> fresh = new HashSet<>(groups);
        for (TeachingRow teaching : people.taughtBy(staff, desk.today())) {
            if (!teaching.isSubstitute() && !fresh.remove(teaching.group())) {
                teaching.ends(desk.today());
            }
        }
        for (GroupRow group : people.groups(desk.today())) {
            if (fresh.contains(group.id())) {
                people.entityManager().persist(new TeachingRow(staff, group.id(), desk.today()));
            }
        }
    }

    /** From a day on the person does not work at the school any more; without a day they do again. */
    void leave(Hand hand, UUID id, @Nullable LocalDate day) {
        desk.write(hand.school(), people -> {
            StaffRow row = PeopleDesk.found(people, StaffRow.class, id, null);
            StaffRow.State was = row.state();
            if (day != null && was.administrator()) {
                refuseLast(people, row);
            }
            row.become(new StaffRow.State(was.name(), was.email(), was.administrator(), day));
            row.keepByHand(true);
            note(people, hand, row, day == null ? Detail.BACK : Detail.LEFT);
            return row;
        });
    }

    private void refuseLast(PeopleRows people, StaffRow row) {
        if (row.account().isPresent() && people.otherAdministrators(row.id(), desk.today()) == 0) {
            throw new LastAdministratorException();
        }
    }

    /** Lets rosters change the person again. */
    void release(Hand hand, UUID id) {
        desk.write(hand.school(), people -> {
            StaffRow row = PeopleDesk.found(people, StaffRow.class, id, null);
            row.keepByHand(false);
            note(people, hand, row, Detail.RELEASED);
            return row;
        });
    }

    /** Lets somebody log in who could not: a new account with a password that is shown once. */
    Accounts.Entry account(Hand hand, UUID id, String username) {
        String name = desk.read(hand.school(), people -> PeopleDesk.found(people, StaffRow.class, id, null)
                .state()
                .name());
        Accounts.Entry entry = desk.logins().fresh(username, name, hand.school());
        desk.write(hand.school(), people -> {
            StaffRow row = PeopleDesk.found(people, StaffRow.class, id, null);
            row.joins(entry.account());
            note(people, hand, row, Detail.ACCOUNT);
            return row;
        });
        return entry;
    }

    /** Somebody teaches a group for today; tonight it is over. */
    void substitutes(Hand hand, UUID staff, UUID group) {
        desk.write(hand.school(), people -> {
            StaffRow row = PeopleDesk.found(people, StaffRow.class, staff, null);
            PeopleDesk.found(people, GroupRow.class, group, null);
            boolean does = people.taughtBy(staff, desk.today()).stream()
                    .anyMatch(teaching -> teaching.group().equals(group));
            if (!does) {
                people.entityManager().persist(TeachingRow.substitute(staff, group, desk.today()));
            }
            note(people, hand, row, Detail.SUBSTITUTE);
            return row;
        });
    }

    /** Ends a substitute's day now. */
    void endsSubstitute(Hand hand, UUID staff, UUID group) {
        desk.write(hand.school(), people -> {
            people.taughtBy(staff, desk.today()).stream()
                    .filter(teaching ->
                            teaching.isSubstitute() && teaching.group().equals(group))
                    .forEach(people.entityManager()::remove);
            return staff;
        });
    }

    List<AdminSubstitutes.StandingIn> today(UUID school) {
        return desk.read(school, people -> {
            Map<UUID, String> names = people.groups(desk.today()).stream()
                    .collect(Collectors.toMap(GroupRow::id, row -> row.state().name()));
            return people.teachers(desk.today()).stream()
                    .filter(PeopleRows.Teacher::substitute)
                    .map(one -> new AdminSubstitutes.StandingIn(
                            one.group(), names.getOrDefault(one.group(), ""), one.staff(), one.name()))
                    .toList();
        });
    }

    private void note(PeopleRows people, Hand hand, StaffRow row, String what) {
        desk.audit()
                .note(
                        people.entityManager(),
                        hand.did(AuditKind.RIGHTS_CHANGED, row.id(), row.state().name(), what));
    }
}
