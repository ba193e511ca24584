package nl.schoolplein.portal.people;

import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.LinkRights;
import nl.schoolplein.portal.school.PupilRow;
import org.jspecify.annotations.Nullable;

/** The rights of a guardian with a child, what a court decided about them, and what the guardian asked. */
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

    private static PeopleRows.Linked linked(PeopleRows people, UUID id) {
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

    /** Notes what a parent asked about the child, and what the school answered. */
    void asked(Hand hand, UUID id, FactRequestRow.Fact fact) {
        desk.write(hand.school(), people -> {
            PeopleDesk.found(people, GuardianLinkRow.class, id, null);
            FactRequestRow row = new FactRequestRow(id, fact, hand.name(), desk.now());
            people.entityManager().persist(row);
            return id;
        });
    }

    /** Opens the court note; that somebody looked is noted before it is shown. */
    Optional<AdminLinks.CourtNote> courtNote(Hand hand, UUID id) {
        Optional<AdminLinks.CourtNote> note = desk.read(hand.school(), people -> {
            PeopleDesk.found(people, GuardianLinkRow.class, id, null);
            return people.courtNote(id).stream()
                    .findFirst()
                    .map(row -> new AdminLinks.CourtNote(row.open(desk.secrets()), row.at(), row.who()));
        });
        if (note.isPresent()) {
            noteCourt(hand, id, AuditKind.COURT_NOTE_SEEN);
        }
        return note;
    }

    /** Keeps what a court decided, sealed; without a text there is none any more. */
    void court(Hand hand, UUID id, @Nullable String text) {
        byte[] sealed = text == null ? new byte[0] : desk.secrets().seal(hand.school(), CourtNoteRow.field(id), text);
        desk.write(hand.school(), people -> {
            PeopleDesk.found(people, GuardianLinkRow.class, id, null);
            List<CourtNoteRow> there = people.courtNote(id);
            if (text == null) {
                there.forEach(people.entityManager()::remove);
            } else if (there.isEmpty()) {
                people.entityManager().persist(new CourtNoteRow(id, sealed, desk.now(), hand.name()));
            } else {
                there.get(0).says(sealed, desk.now(), hand.name());
            }
            return id;
        });
        noteCourt(hand, id, AuditKind.COURT_NOTE_CHANGED);
    }

    private void noteCourt(Hand hand, UUID id, AuditKind kind) {
        desk.write(hand.school(), people -> {
            PeopleRows.Linked link = linked(people, id);
            desk.audit().note(people.entityManager(), hand.did(kind, link.pupil(), link.pupilName(), ""));
            return id;
        });
    }

    private void noteRights(PeopleRows people, Hand hand, UUID guardian, String name, String child) {
        desk.audit().note(people.entityManager(), hand.did(AuditKind.RIGHTS_CHANGED, guardian, name, child));
    }
}
