package nl.schoolplein.absences.register;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.SchoolHours.Part;
import nl.schoolplein.absences.Today;
import nl.schoolplein.absences.leave.LeaveDay;
import nl.schoolplein.absences.report.Planned;
import nl.schoolplein.absences.report.Report;
import nl.schoolplein.absences.rules.Compulsory;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Calendar;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Medical;
import nl.schoolplein.api.MedicalDetails;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.Texts;
import org.jspecify.annotations.Nullable;

/** Puts together all that a teacher wants to know at 8:25, with the same few queries for any number of pupils. */
record Roll(Database database, Directory directory, Calendar calendar, SchoolDays days, Medical medical, Texts texts) {
    /** What a teacher has to know at once; the rest is behind the name. */
    static final Set<MedicalDetails.Kind> AT_ONCE =
            EnumSet.of(MedicalDetails.Kind.ALLERGIES, MedicalDetails.Kind.MEDICINES);

    GroupDay of(Group group, List<Pupil> pupils, LocalDate day, Part part, SchoolHours hours, Today today) {
        Set<UUID> ids = pupils.stream().map(Pupil::id).collect(Collectors.toSet());
        Attendance attendance = Attendance.on(database, ids, day, hours);
        Map<UUID, List<NoteCard>> notes = notes(pupils, ids, day);
        Map<UUID, LocalDate> born = ids.isEmpty() ? Map.of() : directory.birthDates(ids);
        Set<UUID> known = ids.isEmpty() ? Set.of() : medical.known(ids, AT_ONCE);
        List<Planned> planned = Planned.of(calendar.between(day, day), today);
        List<Seat> seats = pupils.stream()
                .map(pupil -> seat(pupil, part, attendance, notes, born.get(pupil.id()), known, planned))
                .toList();
        return new GroupDay(
                group,
                day,
                part,
                Arrays.stream(Part.values()).filter(one -> hours.has(day, one)).toList(),
                Today.isSchoolDay(days.ofGroup(group.id()), day),
                day.equals(today.day()),
                seats,
                done(group, day, part));
    }

    private Map<UUID, List<NoteCard>> notes(List<Pupil> pupils, Collection<UUID> ids, LocalDate day) {
        List<DayNote> notes = ids.isEmpty() ? List.of() : database.read(Marks.class, marks -> marks.notes(ids, day));
        return NoteCard.of(notes, pupils, directory).stream()
                .collect(Collectors.groupingBy(note -> note.pupil().id()));
    }

    private Seat seat(
            Pupil pupil,
            Part part,
            Attendance attendance,
            Map<UUID, List<NoteCard>> notes,
            @Nullable LocalDate born,
            Set<UUID> known,
            List<Planned> planned) {
        UUID id = pupil.id();
        Report ill = attendance.ill(id);
        Report visit = attendance.visit(id);
        LeaveDay leave = attendance.leave().get(id);
        return new Seat(
                pupil,
                attendance.of(id, part),
                attendance.seen(id, part),
                attendance.arrived(id, part),
                ill == null ? null : ill.span().first(),
                visit == null ? null : visit.span().leaves(),
                visit == null ? null : visit.span().returns(),
                leave == null ? null : leave.word(texts),
                born != null && isBirthday(born, attendance.day()),
                known.contains(id),
                planned.stream().filter(one -> one.pupils().contains(id)).toList(),
                notes.getOrDefault(id, List.of()));
    }

    /** Who was born on 29 February has the birthday on 1 March in other years, as the rules count the age. */
    static boolean isBirthday(LocalDate born, LocalDate day) {
        return Compulsory.birthday(born, day.getYear() - born.getYear(), Month.MARCH)
                .equals(day);
    }

    private GroupDay.@Nullable Done done(Group group, LocalDate day, Part part) {
        ListDone done = database.read(Marks.class, marks -> marks.done(day)).stream()
                .filter(list -> list.group().equals(group.id()) && list.part() == part)
                .findFirst()
                .orElse(null);
        if (done == null) {
            return null;
        }
        UUID by = done.doneBy();
        Actor actor =
                by == null ? null : directory.actors(Set.of(), List.of(by)).get(by);
        return new GroupDay.Done(actor, done.doneAt());
    }
}
