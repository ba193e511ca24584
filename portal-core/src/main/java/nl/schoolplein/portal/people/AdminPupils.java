package nl.schoolplein.portal.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.PupilRow;
import org.jspecify.annotations.Nullable;

/** Pupils by hand: coming, changing, moving and leaving. */
@Path("/{school}/admin/people/pupils")
public class AdminPupils {
    private static final int YEARS = 8;
    private static final int FAR = 2;

    @Inject
    private PeopleDesk desk;

    @Inject
    private Bundle texts;

    /** A pupil with the groups to choose from. */
    public record PupilPage(
            Sheet pupil,
            @JsonIgnore List<Group> groups,
            @JsonIgnore LocalDate today) {}

    /** The form for somebody new. */
    public record NewPage(
            @JsonIgnore List<Group> groups, @JsonIgnore LocalDate today) {}

    /** A pupil as it is typed in. */
    public record NewPupil(
            @Size(max = 60) String firstName,
            @Size(max = 80) String lastName,
            @Nullable LocalDate born,
            @Nullable Integer yearLevel,
            UUID group,
            @Nullable LocalDate from) {}

    /** What is known of a pupil. */
    public record Details(
            @Size(max = 60) String firstName,
            @Size(max = 80) String lastName,
            @Nullable LocalDate born,
            @Nullable Integer yearLevel,
            @Nullable Integer version) {}

    /** Another group from a day on; today if no day is named. */
    public record Move(UUID group, @Nullable LocalDate from) {}

    /** The first day on which somebody is not there; back again undoes it. */
    public record Leaving(@Nullable LocalDate day, boolean back) {}

    /** A morning on which a child looks, or does not after all. */
    public record Morning(LocalDate day, boolean remove) {}

    /** A home group from a day on; until is the first day on which it is over. */
    public record Home(
            UUID group,
            String name,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** All about one pupil. */
    public record Sheet(
            UUID id,
            PupilRow.State state,
            int version,
            boolean fromRoster,
            boolean keptByHand,
            List<Home> homes,
            Optional<Home> home,
            List<PeopleRows.Linked> links,
            List<LocalDate> mornings,
            boolean newcomer) {}

    /** Asks for somebody new. */
    @GET
    @Path("new")
    @Door(Door.To.ADMINISTRATOR)
    public Page ask() {
        return Page.of("people-pupil-new", new NewPage(groups(), desk.today())).titled(text("people.pupil.new"));
    }

    /** Adds a pupil. */
    @POST
    @Form.On("pupils/new")
    @Door(Door.To.ADMINISTRATOR)
    public Done add(Form<NewPupil> form) {
        NewPupil wish = form.value();
        LocalDate from = wish.from() == null ? desk.today() : wish.from();
        known(form, wish.group());
        near(form, "from", from);
        PupilRow.State state =
                state(form, new Details(wish.firstName(), wish.lastName(), wish.born(), wish.yearLevel(), null));
        UUID id = pupils().add(Hand.current(), state, wish.group(), from);
        return here().done("/pupils/" + id, "people.added", state.title());
    }

    /** Shows a pupil; who was merged into another is shown as that one. */
    @GET
    @Path("{pupil}")
    @Door(Door.To.ADMINISTRATOR)
    public Response pupil(@PathParam("pupil") UUID id) {
        return here().orKept("/pupils/", desk.mergedInto(Here.school(), PupilRow.class, id), () -> {
            Sheet sheet = pupils().sheet(Here.school(), id);
            return Page.of("people-pupil", new PupilPage(sheet, groups(), desk.today()))
                    .titled(sheet.state().title());
        });
    }

    /** Changes what is known of a pupil. */
    @POST
    @Path("{pupil}")
    @Door(Door.To.ADMINISTRATOR)
    public Done change(@PathParam("pupil") UUID id, Form<Details> form) {
        PupilRow.State state = state(form, form.value());
        return here().unlessStale("/pupils/" + id, () -> {
            pupils().change(Hand.current(), id, form.value().version(), state);
            return here().done("/pupils/" + id, "people.changed", state.title());
        });
    }

    /** Puts a pupil into another group from a day on. */
    @POST
    @Path("{pupil}/move")
    @Form.On(".")
    @Door(Door.To.ADMINISTRATOR)
    public Done move(@PathParam("pupil") UUID id, Form<Move> form) {
        LocalDate from =
                form.value().from() == null ? desk.today() : form.value().from();
        known(form, form.value().group());
        near(form, "from", from);
        pupils().move(Hand.current(), id, form.value().group(), from);
        return here().done("/pupils/" + id, "people.moved");
    }

    /** From a day on the pupil is not at the school any more. */
    @POST
    @Path("{pupil}/leave")
    @Form.On(".")
    @Door(Door.To.ADMINISTRATOR)
    public Done leave(@PathParam("pupil") UUID id, Form<Leaving> form) {
        LocalDate day = form.value().day() == null ? desk.today() : form.value().day();
        near(form, "day", day);
        pupils().leave(Hand.current(), id, form.value().back() ? null : day);
        return here().done("/pupils/" + id, form.value().back() ? "people.back" : "people.left");
    }

    /** Lets the school administration change the pupil again. */
    @POST
    @Path("{pupil}/release")
    @Door(Door.To.ADMINISTRATOR)
    public Done release(@PathParam("pupil") UUID id) {
        pupils().release(Hand.current(), id);
        return here().done("/pupils/" + id, "people.released");
    }

    /** Plans a morning on which the child comes to look, or drops it. */
    @POST
    @Path("{pupil}/mornings")
    @Form.On(".")
    @Door(Door.To.ADMINISTRATOR)
    public Done morning(@PathParam("pupil") UUID id, Form<Morning> form) {
        near(form, "day", form.value().day());
        pupils().morning(Hand.current(), id, form.value().day(), !form.value().remove());
        return here().done("/pupils/" + id, "people.mornings.changed");
    }

    private PupilRow.State state(Form<?> form, Details details) {
        Integer year = details.yearLevel();
        if (year != null && (year < 1 || year > YEARS)) {
            throw form.refuse("yearLevel", "people.year-level.wrong");
        }
        if (details.born() != null && details.born().isAfter(desk.today())) {
            throw form.refuse("born", "people.born.wrong");
        }
        return new PupilRow.State(details.firstName(), details.lastName(), details.born(), year, null);
    }

    private void known(Form<?> form, UUID group) {
        if (groups().stream().noneMatch(one -> one.id().equals(group))) {
            throw form.refuse("group", "board.foreign-group");
        }
    }

    private void near(Form<?> form, String field, LocalDate day) {
        if (day.isBefore(desk.today().minusYears(FAR))
                || day.isAfter(desk.today().plusYears(FAR))) {
            throw form.refuse(field, "year.too-far");
        }
    }

    private List<Group> groups() {
        return desk.schools().groups(Here.school());
    }

    private PupilDesk pupils() {
        return new PupilDesk(desk);
    }

    private Here here() {
        return new Here(texts);
    }

    private String text(String key) {
        return here().text(key);
    }
}
