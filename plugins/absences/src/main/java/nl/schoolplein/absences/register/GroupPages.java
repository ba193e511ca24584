package nl.schoolplein.absences.register;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.absences.Absences.Action;
import nl.schoolplein.absences.AnyPage;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.SchoolHours.Part;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Tap;
import org.jspecify.annotations.Nullable;

/** The register of a group: everybody is there until somebody taps something else. */
@Path("groups/{group}")
public class GroupPages extends AnyPage {
    @PathParam("group")
    UUID id;

    /**
     * One tap.
     *
     * @param arrived when a pupil came who is late; missing for the time of the tap
     */
    public record Tapped(
            Mark.State state,
            @Nullable LocalTime arrived,
            @Nullable UUID tap,
            @Nullable Instant tapped) {}

    /** The list is right. */
    public record ListTapped(@Nullable UUID tap, @Nullable Instant tapped) {}

    /** Shows a day of the group; today, and the half of the day that it is, if none is named. */
    @GET
    @Allow("REGISTER")
    public Page show(@QueryParam("day") @Nullable LocalDate asked, @QueryParam("part") @Nullable Part askedPart) {
        Group group = directory.group(id).orElseThrow(NotFoundException::new);
        List<Pupil> pupils = pupils(group);
        Today today = today();
        LocalDate day = asked == null || asked.isAfter(today.day()) ? today.day() : asked;
        SchoolHours hours = SchoolHours.of(settings);
        Part part = hours.partOf(day, askedPart, day.equals(today.day()) ? today.time() : hours.begin());
        return Page.of(
                        "register/group",
                        new Roll(database, directory, calendar, days, medical, texts)
                                .of(group, pupils, day, part, hours, today))
                .titled(texts.get("group.title", group.name()))
                .offline();
    }

    /** Its pupils, whom the viewer may register; a group of which that is nobody is not there, unless it has none. */
    private List<Pupil> pupils(Group group) {
        List<Pupil> pupils = directory.pupils(Audience.groups(List.of(group.id()))).stream()
                .filter(pupil -> viewer.may(Action.REGISTER, pupil))
                .toList();
        if (pupils.isEmpty() && !viewer.administrator()) {
            throw new NotFoundException();
        }
        return pupils;
    }

    /** Writes down what was seen of a pupil. The later tap wins, in whatever order they arrive. */
    @POST
    @Path("{day}/{part}/{pupil}")
    @Form.On("../..")
    @Allow("REGISTER")
    public Done tap(
            @PathParam("day") LocalDate day,
            @PathParam("part") Part part,
            @PathParam("pupil") UUID pupil,
            Form<Tapped> form) {
        Pupil who = pupils(List.of(pupil), Action.REGISTER).get(0);
        check(who.group(), day, part);
        Tapped sent = form.value();
        Tap tap = Tap.of(sent.tap(), sent.tapped(), clock);
        if (sent.state() == Mark.State.LATE && sent.arrived() != null) {
            LatePages.check(form, SchoolHours.of(settings), clock, day, part, sent.arrived());
        }
        Mark mark = new Tapping(database, hand())
                .write(who.id(), day, part, sent.state(), arrived(sent, tap, day), tap.at());
        return Done.at(back(day, part), new Tapped(mark.state(), mark.arrived(), tap.id(), tap.at()));
    }

    private @Nullable LocalTime arrived(Tapped sent, Tap tap, LocalDate day) {
        if (sent.state() != Mark.State.LATE) {
            return null;
        }
        var at = tap.at().atZone(clock.getZone());
        LocalTime tapped = at.toLocalDate().equals(day)
                ? at.toLocalTime()
                : SchoolHours.of(settings).begin();
        return (sent.arrived() == null ? tapped : sent.arrived()).withSecond(0).withNano(0);
    }

    /** The list of the group is right: everybody else is there. */
    @POST
    @Path("{day}/{part}/done")
    @Form.On("../..")
    @Allow("REGISTER")
    public Done done(@PathParam("day") LocalDate day, @PathParam("part") Part part, Form<ListTapped> form) {
        Group group = directory.group(id).orElseThrow(NotFoundException::new);
        pupils(group);
        check(group.id(), day, part);
        Tap tap = Tap.of(form.value().tap(), form.value().tapped(), clock);
        new Tapping(database, hand()).done(group.id(), day, part, tap.at());
        return Done.at(back(day, part), form.value()).saying(texts.get("group.done.said", group.name()));
    }

    private String back(LocalDate day, Part part) {
        return "groups/" + id + "?day=" + day + "&part=" + part;
    }

    /** A half of a day that was, or is, with school: anything else is not there. */
    private void check(UUID group, LocalDate day, Part part) {
        if (!group.equals(id)
                || day.isAfter(today().day())
                || day.isBefore(today().day().minusYears(1))
                || !Today.isSchoolDay(days.ofGroup(group), day)
                || !SchoolHours.of(settings).has(day, part)) {
            throw new NotFoundException();
        }
    }
}
