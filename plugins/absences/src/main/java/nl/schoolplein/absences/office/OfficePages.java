package nl.schoolplein.absences.office;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.absences.Absences.Action;
import nl.schoolplein.absences.AnyPage;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.SchoolHours.Part;
import nl.schoolplein.absences.Today;
import nl.schoolplein.absences.register.Attendance;
import nl.schoolplein.absences.register.ListDone;
import nl.schoolplein.absences.register.Marks;
import nl.schoolplein.absences.register.Presence;
import nl.schoolplein.absences.report.Report;
import nl.schoolplein.absences.report.Reporting;
import nl.schoolplein.absences.report.Telling;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.ContactDetails;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Guardian;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import org.jspecify.annotations.Nullable;

/** The office at 9:00: who is missing without a word, whom to call, which lists are not done, who is ill since when. */
@Path("office")
public class OfficePages extends AnyPage {

    /** A guardian, with a number to tap. */
    public record Phone(String name, String phone) {}

    /** A call that was made. */
    public record Called(
            PhoneCall.Outcome outcome, @Nullable Actor by, Instant at) {}

    /** A pupil who is missing. */
    public record Missing(Pupil pupil, List<Phone> numbers, List<Called> calls) {}

    /** A pupil who is ill, and since when. */
    public record Ill(Pupil pupil, LocalDate since, UUID report) {}

    /** A pupil who came late, and when. */
    public record Late(Pupil pupil, java.time.@Nullable LocalTime arrived) {}

    /** The page. */
    public record Office(
            Today today, Part part, List<Missing> missing, List<Group> open, List<Ill> ill, List<Late> late) {}

    /** What is sent about a call. */
    public record NewCall(UUID pupil, PhoneCall.Outcome outcome) {}

    /** Shows it, of all pupils whose guardians the viewer may call. */
    @GET
    @Allow("REGISTER")
    public Page show() {
        Today today = today();
        SchoolHours hours = SchoolHours.of(settings);
        Part part = hours.partOf(today.day(), null, today.time());
        List<Pupil> pupils = directory.pupils(Audience.wholeSchool()).stream()
                .filter(pupil -> viewer.may(Action.REGISTER, pupil))
                .toList();
        Set<UUID> ids = pupils.stream().map(Pupil::id).collect(Collectors.toSet());
        Attendance attendance = Attendance.on(database, ids, today.day(), hours);
        List<Pupil> missing = pupils.stream()
                .filter(pupil -> attendance.of(pupil.id(), part) == Presence.ABSENT)
                .toList();
        return Page.of(
                        "office/office",
                        new Office(
                                today.onPage(),
                                part,
                                missing(missing, today),
                                today.school() ? open(pupils, part, today) : List.of(),
                                ill(pupils, attendance),
                                pupils.stream()
                                        .filter(pupil -> attendance.of(pupil.id(), part) == Presence.LATE)
                                        .map(pupil -> new Late(pupil, attendance.arrived(pupil.id(), part)))
                                        .toList()))
                .titled(texts.get("office.title"));
    }

    private List<Group> open(List<Pupil> pupils, Part part, Today today) {
        Set<UUID> mine = pupils.stream().map(Pupil::group).collect(Collectors.toSet());
        Set<UUID> done = database.read(Marks.class, marks -> marks.done(today.day())).stream()
                .filter(list -> list.part() == part)
                .map(ListDone::group)
                .collect(Collectors.toSet());
        return directory.groups().stream()
                .filter(group -> mine.contains(group.id()) && !done.contains(group.id()))
                .toList();
    }

    private static List<Ill> ill(List<Pupil> pupils, Attendance attendance) {
        return pupils.stream()
                .map(pupil -> {
                    Report report = attendance.ill(pupil.id());
                    return report == null ? null : new Ill(pupil, report.span().first(), report.id());
                })
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Ill::since))
                .toList();
    }

    private List<Missing> missing(List<Pupil> pupils, Today today) {
        if (pupils.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = pupils.stream().map(Pupil::id).collect(Collectors.toSet());
        Map<UUID, List<Guardian>> guardians = directory.guardians(ids);
        Map<UUID, ContactDetails> contacts = directory.contacts(ids);
        List<PhoneCall> calls = database.read(Calls.class, all -> all.on(ids, today.day()));
        Set<UUID> callers =
                calls.stream().map(PhoneCall::doneBy).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, Actor> actors = callers.isEmpty() ? Map.of() : directory.actors(ids, callers);
        return pupils.stream()
                .map(pupil -> new Missing(
                        pupil,
                        numbers(guardians.getOrDefault(pupil.id(), List.of()), contacts),
                        calls.stream()
                                .filter(call -> call.pupil().equals(pupil.id()))
                                .map(call -> called(call, actors))
                                .toList()))
                .sorted(Comparator.comparing(one -> !one.calls().isEmpty()))
                .toList();
    }

    private static Called called(PhoneCall call, Map<UUID, Actor> actors) {
        UUID by = call.doneBy();
        return new Called(call.outcome(), by == null ? null : actors.get(by), call.doneAt());
    }

    static List<Phone> numbers(List<Guardian> guardians, Map<UUID, ContactDetails> contacts) {
        return guardians.stream()
                .map(guardian -> {
                    ContactDetails details = contacts.get(guardian.id());
                    return new Phone(guardian.name(), details == null ? "" : details.phone());
                })
                .toList();
    }

    /** Notes a call; a pupil that turns out to be ill is reported so, by the school. */
    @POST
    @Path("calls")
    @Form.On(".")
    @Allow("REGISTER")
    public Done called(Form<NewCall> form) {
        NewCall sent = form.value();
        Pupil pupil = pupils(List.of(sent.pupil()), Action.REGISTER).get(0);
        Today today = today();
        database.write(Calls.class, calls -> {
            List<PhoneCall> there = calls.on(List.of(pupil.id()), today.day());
            boolean twice = !there.isEmpty()
                    && there.get(0).outcome() == sent.outcome()
                    && there.get(0).doneAt().isAfter(clock.instant().minusSeconds(60));
            if (!twice) {
                calls.entityManager().persist(new PhoneCall(pupil.id(), today.day(), sent.outcome(), hand()));
            }
            return there;
        });
        if (sent.outcome() == PhoneCall.Outcome.ILL) {
            new Reporting(database, new Telling(notices, events, today.zone()), hand(), today.day())
                    .report(List.of(pupil), Report.Kind.ILL, new Report.Span(today.day(), null, null, null), null);
        }
        return Done.at("office", sent).saying(texts.get("office.called", pupil.firstName()));
    }
}
