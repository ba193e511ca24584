package nl.schoolplein.absences.register;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.absences.Absences.Action;
import nl.schoolplein.absences.AnyPage;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.Setting;
import nl.schoolplein.api.Tap;
import org.jspecify.annotations.Nullable;

/** What guardians tell the teacher for a day, before its cut-off: "oma haalt op". */
@Path("notes")
public class NotePages extends AnyPage {
    /** Until when on the day itself something can be told. */
    public static final Setting<LocalTime> UNTIL = Setting.time("notes-until", LocalTime.of(8, 30));
    /** Somebody of the school has read it. */
    public static final String SEEN = "note-seen";
    /** A guardian tells something. */
    public static final String TOLD = "note";

    private static final int AHEAD = 28;

    /** The page. */
    public record Notes(List<Pupil> children, List<NoteCard> notes, LocalTime until, LocalDate first, Today today) {}

    /** What is sent. */
    public record NewNote(
            UUID pupil,
            LocalDate day,
            @Size(max = DayNote.LONGEST) String said) {}

    /** A tap that somebody has read it. */
    public record SeenTap(@Nullable UUID tap, @Nullable Instant tapped) {}

    /** Shows what was told and is still to come, and the form. */
    @GET
    @Allow("REPORT")
    public Page show() {
        Today today = today();
        List<Pupil> children = children();
        Set<UUID> ids = children.stream().map(Pupil::id).collect(Collectors.toSet());
        List<DayNote> notes =
                ids.isEmpty() ? List.of() : database.read(Marks.class, marks -> marks.notesFrom(ids, today.day()));
        return Page.of(
                        "register/notes",
                        new Notes(
                                children,
                                NoteCard.of(notes, children, directory),
                                settings.get(UNTIL),
                                isOpen(today) ? today.day() : today.next(),
                                today.onPage()))
                .titled(texts.get("notes.title"));
    }

    private List<Pupil> children() {
        return viewer.children().stream()
                .filter(child -> viewer.isAsked(Action.REPORT, child))
                .toList();
    }

    private boolean isOpen(Today today) {
        return today.isBefore(settings.get(UNTIL));
    }

    /** Tells the teacher something. */
    @POST
    @Allow("REPORT")
    public Done tell(Form<NewNote> form) {
        NewNote sent = form.value();
        Pupil pupil = pupils(List.of(sent.pupil()), Action.REPORT).get(0);
        check(form, pupil);
        DayNote note = database.write(Marks.class, marks -> {
            DayNote there = marks.notes(List.of(pupil.id()), sent.day()).stream()
                    .filter(one -> one.said().equals(sent.said()))
                    .findFirst()
                    .orElse(null);
            if (there != null) { // told once, also if it is sent twice
                return there;
            }
            DayNote told = new DayNote(pupil.id(), sent.day(), sent.said(), hand());
            marks.entityManager().persist(told);
            notices.tell(Notice.of(TOLD, told.id(), pupil.firstName(), sent.day())
                    .toStaff(Audience.pupils(Set.of(pupil.id())))
                    .at("groups/" + pupil.group()));
            return told;
        });
        return Done.at("notes", NoteCard.of(List.of(note), List.of(pupil), directory))
                .saying(texts.get("note.told", pupil.firstName()));
    }

    private void check(Form<NewNote> form, Pupil pupil) {
        Today today = today();
        LocalDate day = form.value().day();
        if (day.isBefore(today.day()) || day.isAfter(today.day().plusDays(AHEAD))) {
            throw form.refuse("day", "note.day.far");
        }
        if (!Today.isSchoolDay(days.ofGroup(pupil.group()), day)) {
            throw form.refuse("day", "report.day.free", Today.named(day, viewer.language()));
        }
        if (day.equals(today.day()) && !isOpen(today)) {
            throw form.refuse("day", "note.late", settings.get(UNTIL));
        }
    }

    /** Takes back what the viewer's family told, as long as nobody has read it. */
    @POST
    @Path("{id}/remove")
    @Allow("REPORT")
    public Done remove(@PathParam("id") UUID id) {
        String said = database.write(Marks.class, marks -> {
            DayNote note = marks.note(id).orElseThrow(NotFoundException::new);
            if (viewer.capacity() != Capacity.GUARDIAN
                    || children().stream().noneMatch(child -> child.id().equals(note.pupil()))) {
                throw new NotFoundException();
            }
            if (note.seenAt() != null) {
                return texts.get("note.remove.late");
            }
            marks.entityManager().remove(note);
            notices.takeBack(id);
            return texts.get("note.removed");
        });
        return Done.at("notes", said).saying(said);
    }

    /** The teacher has read it; the guardians see that. */
    @POST
    @Path("{id}/seen")
    @Form.On("..")
    @Allow("REGISTER")
    public Done seen(@PathParam("id") UUID id, Form<SeenTap> form) {
        Tap tap = Tap.of(form.value().tap(), form.value().tapped(), clock);
        UUID about = database.read(Marks.class, marks -> marks.note(id))
                .orElseThrow(NotFoundException::new)
                .pupil();
        Pupil pupil = pupils(List.of(about), Action.REGISTER).get(0);
        database.write(Marks.class, marks -> {
            DayNote note = marks.note(id).orElseThrow(NotFoundException::new);
            if (note.seenAt() == null) {
                note.seen(new nl.schoolplein.absences.Deed.Hand(
                        viewer.person(), viewer.capacity().name(), tap.at()));
                notices.takeBack(id);
                notices.tell(Notice.of(SEEN, id, pupil.firstName())
                        .toGuardians(Audience.pupils(Set.of(pupil.id())), PupilAction.REPORT_ABSENCE)
                        .at("notes"));
            }
            return note;
        });
        return Done.at("groups/" + pupil.group(), tap);
    }
}
