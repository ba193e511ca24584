package nl.schoolplein.absences.register;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.absences.Absences.Action;
import nl.schoolplein.absences.AnyPage;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.SchoolHours.Part;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import org.jspecify.annotations.Nullable;

/** When a child came who is late: the time of the tap, until the team sets it right. */
@Path("pupils/{pupil}/late/{day}/{part}")
public class LatePages extends AnyPage {
    @PathParam("pupil")
    UUID id;

    @PathParam("day")
    LocalDate day;

    @PathParam("part")
    Part part;

    /**
     * The page.
     *
     * @param begin when that half of the day begins
     */
    public record Late(
            Pupil pupil, LocalDate day, Part part, @Nullable LocalTime arrived, LocalTime begin) {
        /** The address of the list on which it stands. */
        public String list() {
            return "groups/" + pupil.group() + "?day=" + day + "&part=" + part;
        }
    }

    /** When the child came. */
    public record Came(LocalTime arrived) {}

    /** Shows it, with the form. */
    @GET
    @Allow("REGISTER")
    public Page show() {
        Pupil pupil = pupil(id, Action.REGISTER);
        Mark mark = mark();
        if (mark == null || mark.state() != Mark.State.LATE) {
            throw new NotFoundException();
        }
        Late late = new Late(
                pupil, day, part, mark.arrived(), SchoolHours.of(settings).beginOf(part));
        return Page.of("register/late", late).titled(texts.get("late.title", pupil.firstName()));
    }

    private @Nullable Mark mark() {
        return database.read(Marks.class, marks -> marks.one(id, day, part)).stream()
                .filter(mark -> !mark.onDay().isBefore(today().day().minusYears(1)))
                .findFirst()
                .orElse(null);
    }

    /** Sets it right; what stood there stays in the trace. */
    @POST
    @Allow("REGISTER")
    public Done correct(Form<Came> form) {
        Pupil pupil = pupils(List.of(id), Action.REGISTER).get(0);
        Mark mark = mark();
        if (mark == null) {
            throw new NotFoundException();
        }
        LocalTime arrived = form.value().arrived();
        String list = new Late(pupil, day, part, arrived, arrived).list();
        if (mark.state() != Mark.State.LATE) { // a colleague tapped something else meanwhile
            return Done.at(list, form.value()).saying(texts.get("late.not", pupil.firstName()));
        }
        check(form, SchoolHours.of(settings), clock, day, part, arrived);
        new Tapping(database, hand()).write(id, day, part, Mark.State.LATE, arrived, clock.instant());
        return Done.at(list, form.value()).saying(texts.get("late.said", pupil.firstName(), arrived));
    }

    /** Nobody came late before the beginning, after the end, or later than it is now. */
    static void check(Form<?> form, SchoolHours hours, Clock clock, LocalDate day, Part part, LocalTime arrived) {
        LocalTime begin = hours.beginOf(part);
        LocalTime end = hours.endOf(day, part);
        if (arrived.isBefore(begin)) {
            throw form.refuse("arrived", "late.wrong.early", begin);
        }
        if (!arrived.isBefore(end)) {
            throw form.refuse("arrived", "late.wrong.over", end);
        }
        LocalDateTime now = LocalDateTime.now(clock);
        if (day.atTime(arrived).isAfter(now)) {
            throw form.refuse("arrived", "late.wrong.future", now.toLocalTime());
        }
    }
}
