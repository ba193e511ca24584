package nl.schoolplein.portal.switchboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The switchboard of a school, for its administrators. */
@Path("/{school}/admin/modules")
public class AdminModules {
    private static final int TRAIL = 200;

    @Inject
    private Plugins plugins;

    @Inject
    private Switchboard switchboard;

    @Inject
    private Schools schools;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /** The board. */
    public record Board(
            List<ModuleView> modules,
            @JsonIgnore List<Group> groups,
            @JsonIgnore long guardians,
            @JsonIgnore String open) {}

    /** The trail. */
    public record Trail(
            List<TrailRow.Entry> changes,
            @JsonIgnore Map<String, Module> modules,
            @JsonIgnore Map<UUID, String> groups) {}

    /**
     * A change.
     *
     * @param state the state to set
     * @param groups the ids of the groups of a pilot
     * @param from from when on, ISO 8601 with offset; without it, now
     * @param reason why, for the trail
     * @param version the version that was looked at; without it the change is made whatever happened since
     * @param date for people: the day from which on, in the school's zone
     * @param time for people: the time of that day; without it 0:00
     */
    public record NewState(
            ModuleState state,
            @Nullable Set<UUID> groups,
            @Nullable OffsetDateTime from,
            @Nullable @Size(max = 500) String reason,
            @Nullable Integer version,
            @Nullable LocalDate date,
            @Nullable LocalTime time) {

        @Nullable
        Instant moment(Clock clock) {
            if (from != null) {
                return from.toInstant();
            }
            return date == null
                    ? null
                    : date.atTime(time == null ? LocalTime.MIN : time)
                            .atZone(clock.getZone())
                            .toInstant();
        }
    }

    /** All modules that the school is offered, with their states. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page board(@QueryParam("open") String open) {
        UUID school = school();
        List<ModuleView> modules = plugins.modules().stream()
                .filter(module -> switchboard.offered(school, module.id()))
                .map(module -> view(module, switchboard.setting(school, module.id())))
                .toList();
        Board board =
                new Board(modules, schools.groups(school), schools.guardianCount(school), open == null ? "" : open);
        return Page.of("board", board).titled(text("board.title"));
    }

    /** Sets the state of a module, at once or from a moment on. */
    @PUT
    @Path("{module}")
    @Form.On("../modules")
    @Door(Door.To.ADMINISTRATOR)
    public Done put(@PathParam("module") String id, Form<NewState> form) {
        return change(id, form);
    }

    /** The same, for a form. */
    @POST
    @Path("{module}")
    @Form.On("../modules")
    @Door(Door.To.ADMINISTRATOR)
    public Done post(@PathParam("module") String id, Form<NewState> form) {
        return change(id, form);
    }

    private Done change(String id, Form<NewState> form) {
        Module module = offered(id);
        NewState wish = form.value();
        Set<UUID> groups = wish.state() == ModuleState.PILOT ? named(wish, form) : Set.of();
        Instant from = wish.moment(clock);
        String who = Visit.current().by().name();
        try {
            Setting now = switchboard.change(
                    school(),
                    id,
                    new Switchboard.Change(wish.state(), groups, from, wish.reason(), wish.version()),
                    who);
            String key = now.next() != null && from != null && from.isAfter(clock.instant())
                    ? "board.planned"
                    : "board.saved." + wish.state().word();
            return back().saying(text(key, module.title(language()))).with(view(module, now));
        } catch (Switchboard.StaleException stale) {
            ModuleView now = view(module, switchboard.setting(school(), id));
            throw new Conflict(
                    text(
                            "board.conflict",
                            module.title(language()),
                            text("state." + now.state().word())),
                    "/" + Visit.current().atSchool().slug() + "/admin/modules",
                    Map.of("module", now));
        }
    }

    private Set<UUID> named(NewState wish, Form<NewState> form) {
        Set<UUID> groups = wish.groups() == null ? Set.of() : wish.groups();
        Set<UUID> own = schools.groups(school()).stream().map(Group::id).collect(Collectors.toSet());
        if (groups.isEmpty()) {
            throw form.refuse("groups", "board.pilot-needs-groups");
        }
        if (!own.containsAll(groups)) {
            throw form.refuse("groups", "board.foreign-group");
        }
        return new HashSet<>(groups);
    }

    /** Drops what is planned for a module. */
    @DELETE
    @Path("{module}/next")
    @Door(Door.To.ADMINISTRATOR)
    public Done deleteNext(@PathParam("module") String id) {
        return dropNext(id);
    }

    /** The same, for a form. */
    @POST
    @Path("{module}/next")
    @Door(Door.To.ADMINISTRATOR)
    public Done dropNext(@PathParam("module") String id) {
        Module module = offered(id);
        Setting now = switchboard.dropNext(school(), id, Visit.current().by().name());
        return back().saying(text("board.plan-dropped", module.title(language())))
                .with(view(module, now));
    }

    /** Who switched what, when and why; newest first. */
    @GET
    @Path("trail")
    @Door(Door.To.ADMINISTRATOR)
    public Page trail() {
        Map<String, Module> modules =
                plugins.modules().stream().collect(Collectors.toMap(Module::id, module -> module));
        Map<UUID, String> groups = schools.groups(school()).stream().collect(Collectors.toMap(Group::id, Group::name));
        return Page.of("trail", new Trail(switchboard.trail(school(), TRAIL), modules, groups))
                .titled(text("trail.title"));
    }

    private Module offered(String id) {
        return plugins.module(id)
                .filter(module -> switchboard.offered(school(), id))
                .orElseThrow(NotFoundException::new);
    }

    private ModuleView view(Module module, Setting setting) {
        return ModuleView.of(module, setting, language(), clock.getZone());
    }

    private static Done back() {
        return Done.at(Visit.current().atSchool().slug() + "/admin/modules", "");
    }

    private static UUID school() {
        return Visit.current().atSchool().id();
    }

    private static java.util.Locale language() {
        return Visit.current().language();
    }

    private String text(String key, Object... arguments) {
        return texts.text(language(), key, arguments);
    }
}
