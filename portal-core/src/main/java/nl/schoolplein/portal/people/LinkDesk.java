package nl.schoolplein.portal.people;

import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.LinkRights;
import nl.schoolplein.portal.school.PupilRow;
import org.jspecify.annotations.Nullable;

/** The rights of a guardian with a child, and what the guardian asked. */
final class LinkDesk {
    private final PeopleDesk desk;

    LinkDesk(PeopleDesk desk) {
        this.desk = desk;
    }

    /** What a link is to carry, from a day on and until another. */
    record Wish(
            LinkRights rights,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    AdminLinks.Sheet sheet(UUID school, UUID id) {
        return desk.read(school, people -> {
            GuardianLinkRow row = PeopleDesk.found(people, GuardianLinkRow.class, id, null);
            return new AdminLinks.Sheet(
                    linked(people, id),
                    row.version(),
                    people.facts(id).stream().map(FactRequestRow::fact).toList());
        });
    }

    static PeopleRows.Linked linked(PeopleRows people, UUID id) {
        return people.links(id).stream()
                .filter(link -> link.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Sets what the link carries; it counts with the next request. */
    PeopleRows.Linked set(Hand hand, UUID id, @Nullable Integer version, Wish wish) {
        return desk.write(hand.school(), people -> {
            GuardianLinkRow row = PeopleDesk.found(people, GuardianLinkRow.class, id, version);
            row.set(wish.rights(), wish.from(), wish.until());
            PeopleRows.Linked linked = linked(people, id);
            noteRights(people, hand, linked.guardian(), linked.guardianName(), linked.pupilName());
            return linked;
        });
    }

    /** Somebody who is a guardian of a child from now on. */
    record Adult(String name, @Nullable String email) {}

    /** Links a guardian with a child: one who is known at the school already, or a new one. */
    UUID link(Hand hand, UUID pupil, Optional<UUID> known, Adult adult, LinkRights rights) {
        return desk.write(hand.school(), people -> {
            PupilRow child = PeopleDesk.found(people, PupilRow.class, pupil, null);
            GuardianRow guardian = known.map(id -> PeopleDesk.found(people, GuardianRow.class, id, null))
                    .orElseGet(() -> fresh(people, adult));
            Optional<GuardianLinkRow> there = people.linksWith(pupil).stream()
                    .filter(link -> link.guardian().equals(guardian.id()))
                    .findFirst();
            GuardianLinkRow link = there.orElseGet(() -> {
                GuardianLinkRow made = new GuardianLinkRow(guardian.id(), pupil, rights);
                people.entityManager().persist(made);
                return made;
            });
            link.set(rights, null, null);
            people.entityManager().flush();
            String name = guardian.state().name();
            noteRights(people, hand, guardian.id(), name, child.state().title());
            return link.id();
        });
    }

    private static GuardianRow fresh(PeopleRows people, Adult adult) {
        GuardianRow row = new GuardianRow(new GuardianRow.State(adult.name(), adult.email(), null));
        people.entityManager().persist(row);
        people.entityManager().flush();
        return row;
    }

    private void noteRights(PeopleRows people, Hand hand, UUID guardian, String name, String child) {
        desk.audit().note(people.entityManager(), hand.did(AuditKind.RIGHTS_CHANGED, guardian, name, child));
    }
}
