package nl.schoolplein.portal.switchboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.plugin.Module;
import org.jspecify.annotations.Nullable;

/** What a school calls its buttons, and how they stand in the bar. */
@Path("/{school}/admin/modules/buttons")
public class AdminButtons {
    @Inject
    private BoardDesk desk;

    /**
     * The buttons as they stand.
     *
     * @param version to be sent back with a change of the order
     */
    public record Buttons(List<ButtonOfSchool> buttons, String version) {}

    /**
     * A button.
     *
     * @param title what it is called at the school
     * @param name the school's own name for it; empty if it has none
     * @param usual what the module calls itself
     * @param version to be sent back with a change of the name
     */
    public record ButtonOfSchool(
            String id,
            String title,
            String name,
            String usual,
            int place,
            String version,
            @JsonIgnore String icon,
            @JsonIgnore String tint) {}

    /**
     * A new name.
     *
     * @param name 1 to 30 characters; without one the button is called as the module calls itself
     * @param version the version that was looked at; without it the change is made whatever happened since
     */
    public record NewName(
            @Nullable @Size(max = Names.LONGEST) String name,
            @Nullable String version) {}

    /**
     * A new place.
     *
     * @param place 1 for the first of the bar; beyond the last is the last
     * @param version the version of the order that was looked at; without it the change is made whatever happened since
     */
    public record NewPlace(int place, @Nullable String version) {}

    /** All buttons, in the order of the bar. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page buttons() {
        return Page.of("buttons", present()).titled(desk.text("buttons.title"));
    }

    private Buttons present() {
        List<Module> modules = desk.modules();
        List<ButtonOfSchool> buttons = modules.stream()
                .map(module -> button(module, modules.indexOf(module) + 1))
                .toList();
        return new Buttons(buttons, desk.names().order(BoardDesk.school()).version());
    }

    private ButtonOfSchool button(Module module, int place) {
        Standing.Title name = desk.names().title(BoardDesk.school(), module.id());
        return new ButtonOfSchool(
                module.id(),
                desk.title(module),
                name.title(),
                module.title(BoardDesk.language()),
                place,
                name.version(),
                module.icon(),
                module.tint());
    }

    /** Gives a button a name of the school's. */
    @PUT
    @Path("{module}/name")
    @Form.On("../../buttons")
    @Door(Door.To.ADMINISTRATOR)
    public Done putName(@PathParam("module") String id, Form<NewName> form) {
        Module module = desk.offered(id);
        String name = form.value().name() == null ? "" : form.value().name();
        UUID school = BoardDesk.school();
        String usual = desk.title(module);
        try {
            desk.names().rename(school, id, name, seen(form.value().version()), Note.by(BoardDesk.who()));
        } catch (Names.TakenException taken) {
            throw form.refuse("name", "buttons.taken", String.valueOf(taken.getMessage()));
        } catch (Switchboard.StaleException stale) {
            String wish = name.isEmpty() ? module.title(BoardDesk.language()) : name;
            throw overtaken(
                    module,
                    TrailRow.What.NAME,
                    form.value().version(),
                    desk.names().title(school, id).version(),
                    desk.text("buttons.wish-name", usual, wish));
        }
        return done(module, "buttons.renamed");
    }

    /** The same, for a form. */
    @POST
    @Path("{module}/name")
    @Form.On("../../buttons")
    @Door(Door.To.ADMINISTRATOR)
    public Done postName(@PathParam("module") String id, Form<NewName> form) {
        return putName(id, form);
    }

    /** Puts a button at a place of the bar. */
    @PUT
    @Path("{module}/place")
    @Form.On("../../buttons")
    @Door(Door.To.ADMINISTRATOR)
    public Done putPlace(@PathParam("module") String id, Form<NewPlace> form) {
        Module module = desk.offered(id);
        NewPlace wish = form.value();
        if (wish.place() < 1) {
            throw form.refuse("place", "buttons.place");
        }
        UUID school = BoardDesk.school();
        try {
            desk.names().move(school, id, wish.place(), seen(wish.version()), Note.by(BoardDesk.who()));
        } catch (Switchboard.StaleException stale) {
            throw overtaken(
                    module,
                    TrailRow.What.PLACE,
                    wish.version(),
                    desk.names().order(school).version(),
                    desk.text("buttons.wish-place", desk.title(module), wish.place()));
        }
        return done(module, "buttons.moved");
    }

    /** The same, for a form. */
    @POST
    @Path("{module}/place")
    @Form.On("../../buttons")
    @Door(Door.To.ADMINISTRATOR)
    public Done postPlace(@PathParam("module") String id, Form<NewPlace> form) {
        return putPlace(id, form);
    }

    private static Predicate<Standing> seen(@Nullable String version) {
        return version == null ? any -> true : present -> present.version().equals(version);
    }

    private Done done(Module module, String key) {
        int place = desk.modules().indexOf(module) + 1;
        return BoardDesk.at("/buttons")
                .saying(desk.text(key, desk.title(module), place))
                .with(button(module, place));
    }

    private Conflict overtaken(Module module, TrailRow.What what, @Nullable String seen, String version, String wish) {
        boolean order = what == TrailRow.What.PLACE;
        return desk.overtaken(
                desk.text(order ? "buttons.order" : "buttons.name-of", desk.title(module)),
                desk.since(order ? Optional.empty() : Optional.of(module.id()), Set.of(what), line -> line.after()
                        .map(Standing::version)
                        .equals(Optional.ofNullable(seen))),
                Map.of("buttons", present().buttons(), "version", version),
                List.of(wish),
                Map.of("version", List.of(version)),
                BoardDesk.path("/buttons"));
    }
}
