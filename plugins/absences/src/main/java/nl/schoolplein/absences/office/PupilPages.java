package nl.schoolplein.absences.office;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.absences.Absences.Action;
import nl.schoolplein.absences.AnyPage;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.SchoolHours.Part;
import nl.schoolplein.absences.Today;
import nl.schoolplein.absences.register.Mark;
import nl.schoolplein.absences.register.MarkStep;
import nl.schoolplein.absences.register.Marks;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Guardian;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import org.jspecify.annotations.Nullable;

/** All that the team knows of one pupil's absence: what was missed, who to call, who collects, and each change of the register. */
@Path("pupils/{pupil}")
public class PupilPages extends AnyPage {
    @PathParam("pupil")
    UUID id;

    /** A change of the register. */
    public record Change(
            LocalDate day,
            Part part,
            Mark.@Nullable State before,
            @Nullable LocalTime arrivedBefore,
            Mark.State after,
            @Nullable LocalTime arrivedAfter,
            @Nullable Actor by,
            Instant at) {
        static Change of(MarkStep step, @Nullable Actor by) {
            return new Change(
                    step.onDay(),
                    step.part(),
                    step.before(),
                    step.arrivedBefore(),
                    step.after(),
                    step.arrivedAfter(),
                    by,
                    step.doneAt());
        }
    }

    /** A call. */
    public record Call(
            PhoneCall.Outcome outcome,
            LocalDate day,
            @Nullable Actor by,
            Instant at) {}

    /** A warning, and what the school says it did. */
    public record Warned(
            UUID id,
            LocalDate firstWeek,
            LocalDate reachedOn,
            int minutes,
            Warning.@Nullable Dealt dealt,
            @Nullable Actor by,
            Instant at) {}

    /**
     * The page.
     *
     * @param count what was missed this school year; null as long as the school's calendar is not known
     * @param collectors who may collect the child
     */
    public record One(
            Pupil pupil,
            @Nullable Count count,
            List<OfficePages.Phone> numbers,
            List<String> collectors,
            List<Warned> warnings,
            List<Call> calls,
            List<Change> changes) {}

    /** What is sent about a warning. */
    public record DealtWith(Warning.Dealt how) {}

    /** Shows it. */
    @GET
    @Allow("REGISTER")
    public Page show() {
        Pupil pupil = pupil(id, Action.REGISTER);
        LocalDate today = today().day();
        LocalDate since = Today.schoolYear(today);
        Counting counting = new Counting(database, days, SchoolHours.of(settings), since, today);
        List<Guardian> guardians = directory.guardians(Set.of(id)).getOrDefault(id, List.of());
        List<MarkStep> steps = database.read(Marks.class, marks -> marks.steps(id, since));
        List<PhoneCall> calls = database.read(Calls.class, all -> all.about(id, since));
        List<Warning> warnings = database.read(Calls.class, all -> all.warnings(Set.of(id), since));
        Map<UUID, Actor> actors = actors(steps, calls, warnings);
        One one = new One(
                pupil,
                counting.known() ? counting.of(List.of(pupil)).get(id) : null,
                OfficePages.numbers(guardians, directory.contacts(Set.of(id))),
                directory.collectors(Set.of(id)).getOrDefault(id, List.of()).stream()
                        .map(Guardian::name)
                        .toList(),
                warnings.stream()
                        .map(warning -> new Warned(
                                warning.id(),
                                warning.firstWeek(),
                                warning.reachedOn(),
                                warning.minutes(),
                                warning.dealt(),
                                actor(actors, warning),
                                warning.doneAt()))
                        .toList(),
                calls.stream()
                        .map(call -> new Call(call.outcome(), call.onDay(), actor(actors, call), call.doneAt()))
                        .toList(),
                steps.stream().map(step -> Change.of(step, actor(actors, step))).toList());
        return Page.of("office/pupil", one).titled(pupil.name());
    }

    private Map<UUID, Actor> actors(List<MarkStep> steps, List<PhoneCall> calls, List<Warning> warnings) {
        List<Deed> deeds = new ArrayList<>();
        Stream.of(steps, calls, warnings).forEach(deeds::addAll);
        List<UUID> people = deeds.stream()
                .map(Deed::doneBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return people.isEmpty() ? Map.of() : directory.actors(Set.of(id), people);
    }

    private static @Nullable Actor actor(Map<UUID, Actor> actors, Deed deed) {
        UUID by = deed.doneBy();
        return by == null ? null : actors.get(by);
    }

    /** The school says what it did about a warning. */
    @POST
    @Path("warnings/{warning}")
    @Form.On("..")
    @Allow("REGISTER")
    public Done dealt(@PathParam("warning") UUID warning, Form<DealtWith> form) {
        Pupil pupil = pupil(id, Action.REGISTER);
        database.write(Calls.class, calls -> {
            Warning row =
                    calls.warning(warning).filter(one -> one.pupil().equals(id)).orElseThrow(NotFoundException::new);
            if (row.dealt() != form.value().how()) {
                row.dealt(form.value().how(), hand());
            }
            notices.takeBack(warning);
            return row;
        });
        return Done.at("pupils/" + id, form.value()).saying(texts.get("warning.dealt.said", pupil.firstName()));
    }
}
