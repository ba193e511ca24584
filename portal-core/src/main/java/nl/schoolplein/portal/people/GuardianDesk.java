package nl.schoolplein.portal.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.ContactDetails;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.visit.Languages;
import org.jspecify.annotations.Nullable;

/** Guardians by hand. */
final class GuardianDesk {
    private final PeopleDesk desk;

    GuardianDesk(PeopleDesk desk) {
        this.desk = desk;
    }

    AdminGuardians.Sheet sheet(UUID school, UUID id) {
        return desk.read(school, people -> {
            GuardianRow row = PeopleDesk.found(people, GuardianRow.class, id, null);
            GuardianRow.State state = row.state();
            Optional<String> username = row.account()
                    .flatMap(account -> Optional.ofNullable(
                            desk.logins().names(List.of(account)).get(account)));
            return new AdminGuardians.Sheet(
                    id,
                    state.name(),
                    new ContactDetails(
                            Optional.ofNullable(state.email()).orElse(""),
                            row.phone().orElse(""),
                            row.address().orElse("")),
                    row.language(),
                    row.version(),
                    row.source().isPresent(),
                    row.keptByHand(),
                    Optional.ofNullable(state.leftOn()),
                    username,
                    people.links(id));
        });
    }

    /** What is changed of a guardian. */
    record Wish(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String language) {}

    /** Changes what is known; the name and the mail address are from then on no roster's. */
    void change(Hand hand, UUID id, @Nullable Integer version, Wish wish) {
        desk.write(hand.school(), people -> {
            GuardianRow row = PeopleDesk.found(people, GuardianRow.class, id, version);
            GuardianRow.State was = row.state();
            GuardianRow.State now = new GuardianRow.State(wish.name(), wish.email(), was.leftOn());
            row.reached(wish.phone(), wish.address());
            row.reads(Optional.ofNullable(wish.language())
                    .filter(Languages::speaks)
                    .map(Locale::forLanguageTag));
            if (!now.equals(was)) {
                row.become(now);
                row.keepByHand(true);
            }
            note(people, hand, row, Detail.CHANGED);
            return row;
        });
    }

    /** From a day on the person is not a guardian at the school any more; without a day they are again. */
    void leave(Hand hand, UUID id, @Nullable LocalDate day) {
        desk.write(hand.school(), people -> {
            GuardianRow row = PeopleDesk.found(people, GuardianRow.class, id, null);
            GuardianRow.State was = row.state();
            row.become(new GuardianRow.State(was.name(), was.email(), day));
            row.keepByHand(true);
            note(people, hand, row, day == null ? Detail.BACK : Detail.LEFT);
            return row;
        });
    }

    /** Lets rosters change the guardian again. */
    void release(Hand hand, UUID id) {
        desk.write(hand.school(), people -> {
            GuardianRow row = PeopleDesk.found(people, GuardianRow.class, id, null);
            row.keepByHand(false);
            note(people, hand, row, Detail.RELEASED);
            return row;
        });
    }

    private void note(PeopleRows people, Hand hand, GuardianRow row, String what) {
        desk.audit()
                .note(
                        people.entityManager(),
                        hand.did(AuditKind.PERSON_CHANGED, row.id(), row.state().name(), what));
    }
}
