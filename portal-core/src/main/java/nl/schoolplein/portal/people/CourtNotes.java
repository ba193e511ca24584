package nl.schoolplein.portal.people;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.school.GuardianLinkRow;
import org.jspecify.annotations.Nullable;

/** What courts decided about guardians and children: sealed, and each look is noted in the transaction that reads. */
final class CourtNotes {
    private final PeopleDesk desk;

    CourtNotes(PeopleDesk desk) {
        this.desk = desk;
    }

    /** Opens the note of a link. */
    Optional<AdminLinks.CourtNote> of(Hand hand, UUID link) {
        return desk.write(hand.school(), people -> {
            PeopleDesk.found(people, GuardianLinkRow.class, link, null);
            Optional<CourtNoteRow> note = people.courtNote(link).stream().findFirst();
            note.ifPresent(row -> seen(people, hand, link));
            return note.map(this::opened);
        });
    }

    private void seen(PeopleRows people, Hand hand, UUID link) {
        PeopleRows.Linked linked = LinkDesk.linked(people, link);
        note(people, hand, AuditKind.COURT_NOTE_SEEN, linked.pupil(), linked.pupilName());
    }

    /** Opens all notes about a child. */
    List<CourtPage.Note> about(Hand hand, Pupil pupil) {
        return desk.write(hand.school(), people -> {
            List<PeopleRows.NoteOf> notes = people.notesAbout(pupil.id());
            if (!notes.isEmpty()) {
                note(people, hand, AuditKind.COURT_NOTE_SEEN, pupil.id(), pupil.name());
            }
            return notes.stream()
                    .map(one -> new CourtPage.Note(one.guardian(), opened(one.note())))
                    .toList();
        });
    }

    /** About which of these children there is a note. */
    Set<UUID> thereAre(UUID school, Collection<UUID> pupils) {
        return pupils.isEmpty() ? Set.of() : desk.read(school, people -> Set.copyOf(people.withCourtNote(pupils)));
    }

    /** Keeps what a court decided, sealed; without a text there is none any more. */
    void keep(Hand hand, UUID link, @Nullable String text) {
        byte[] sealed = text == null ? new byte[0] : desk.secrets().seal(hand.school(), CourtNoteRow.field(link), text);
        desk.write(hand.school(), people -> {
            EntityManager in = people.entityManager();
            PeopleDesk.found(people, GuardianLinkRow.class, link, null);
            List<CourtNoteRow> there = people.courtNote(link);
            if (text == null) {
                there.forEach(in::remove);
            } else if (there.isEmpty()) {
                in.persist(new CourtNoteRow(link, sealed, desk.now(), hand.name()));
            } else {
                there.get(0).says(sealed, desk.now(), hand.name());
            }
            PeopleRows.Linked linked = LinkDesk.linked(people, link);
            note(people, hand, AuditKind.COURT_NOTE_CHANGED, linked.pupil(), linked.pupilName());
            return link;
        });
    }

    private AdminLinks.CourtNote opened(CourtNoteRow row) {
        return new AdminLinks.CourtNote(row.open(desk.secrets()), row.at(), row.who());
    }

    private void note(PeopleRows people, Hand hand, AuditKind kind, UUID pupil, String name) {
        desk.audit().note(people.entityManager(), hand.did(kind, pupil, name, ""));
    }
}
