package nl.schoolplein.portal.switchboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.plugin.Module;
import org.jspecify.annotations.Nullable;

/** The switchboard of a school, for its administrators. */
@Path("/{school}/admin/modules")
public class AdminModules {
    @Inject
    private BoardDesk desk;

    /**
     * The board.
     *
     * @param outOfService what the school is offered too, but does not serve now
     */
    public record Board(
            List<ModuleView> modules,
            List<OutOfService> outOfService,
            @JsonIgnore List<Group> groups,
            @JsonIgnore long guardians,
            @JsonIgnore Optional<TrailLine> saved) {}

    /**
     * A change.
     *
     * @param state the state to set
     * @param groups the ids of the groups of a pilot
     * @param from from when on, ISO 8601 with offset; without it, now
     * @param reason why, for the trail
     * @param version the version that was looked at; without it the change is made whatever happened since
     * @param confirmed whether to go on although other modules stop; without it the answer is 409 with {@code stops}
     * @param when for people: {@code now}, or {@code later} with a day
     * @param date for people: the day from which on, in the school's zone
     * @param time for people: the time of that day; without it 0:00
     */
    public record NewState(
            ModuleState state,
            @Nullable Set<UUID> groups,
            @Nullable OffsetDateTime from,
            @Nullable @Size(max = 500) String reason,
            @Nullable Integer version,
            boolean confirmed,
            @Nullable String when,
            @Nullable LocalDate date,
            @Nullable LocalTime time) {}

    /**
     * All modules that the school is offered, with their states.
     *
     * @param saved for people: the id of the module that was just changed, to show there that it was
     */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page board(@QueryParam("saved") @Nullable String saved) {
        Board board = new Board(
                desk.modules().stream().map(this::view).toList(),
                desk.outOfService(),
                desk.groups(),
                desk.guardians(),
                Optional.ofNullable(saved).flatMap(this::justSaved));
        return Page.of("board", board).titled(desk.text("board.title"));
    }

    /** The line about what this administrator has just done, as long as it can be undone. */
    private Optional<TrailLine> justSaved(String id) {
        List<TrailRow.Entry> last = desk.switchboard().trail().lines(BoardDesk.school(), Optional.of(id), 0, 1);
        return desk.lines(last).stream()
                .filter(TrailLine::canBeUndone)
                .filter(line -> line.who().equals(BoardDesk.who()))
                .findFirst();
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
        Module module = desk.offered(id);
        NewState wish = form.value();
        Set<UUID> groups = wish.state() == ModuleState.PILOT ? named(form) : Set.of();
        Instant now = desk.switchboard().now();
        Optional<Instant> from = moment(form, now);
        Instant at = from.filter(now::isBefore).orElse(now);
        Setting present = desk.switchboard().setting(BoardDesk.school(), id);
        refuseStale(module, form, groups, from);
        Setting then = at.isAfter(now)
                ? present.planned(new Planner.Wish(id, at, wish.state(), groups, wish.reason()))
                : present.set(wish.state(), groups);
        desk.askFirst(wish.confirmed(), Map.of(id, then), BoardDesk.path(""));
        try {
            Setting changed = desk.switchboard()
                    .change(
                            BoardDesk.school(),
                            id,
                            new Switchboard.Change(
                                    wish.state(), groups, from.orElse(null), wish.reason(), wish.version()),
                            BoardDesk.who());
            String key = changed.next() != null && at.isAfter(now)
                    ? "board.planned"
                    : "board.saved." + wish.state().word();
            return BoardDesk.at("?saved=" + id)
                    .saying(desk.text(key, desk.title(module)))
                    .with(view(module));
        } catch (Switchboard.StaleException stale) {
            throw overtaken(module, wish, groups, from);
        }
    }

    /** Before anything is asked: whoever looked at an old board decides on what is so now. */
    private void refuseStale(Module module, Form<NewState> form, Set<UUID> groups, Optional<Instant> from) {
        Integer version = form.value().version();
        int known = desk.switchboard().setting(BoardDesk.school(), module.id()).version();
        if (version != null && version < known) { // what another process changed is not known here at once
            throw overtaken(module, form.value(), groups, from);
        }
    }

    private Conflict overtaken(Module module, NewState wish, Set<UUID> groups, Optional<Instant> from) {
        ModuleView now = view(module);
        String then = BoardWords.wish(desk, wish.state(), groups, from);
        String wished = wish.reason() == null ? then : desk.text("board.wish", then, wish.reason());
        int since = wish.version() == null ? 1 : now.version() - wish.version();
        return desk.overtaken(
                now.title(),
                desk.latest(Optional.of(module.id()), since),
                Map.of("module", now),
                List.of(wished),
                Map.of("version", List.of(String.valueOf(now.version()))),
                BoardDesk.path(""));
    }

    /** From when on; nothing for at once. */
    private Optional<Instant> moment(Form<NewState> form, Instant now) {
        NewState wish = form.value();
        if (wish.from() != null) {
            return Optional.of(wish.from().toInstant());
        }
        if ("now".equals(wish.when())) {
            return Optional.empty();
        }
        if (wish.date() == null) {
            if (wish.time() != null || "later".equals(wish.when())) {
                throw form.refuse("date", "board.no-date");
            }
            return Optional.empty();
        }
        Instant at = wish.date()
                .atTime(wish.time() == null ? LocalTime.MIN : wish.time())
                .atZone(desk.clock().getZone())
                .toInstant();
        if (!at.isAfter(now)) {
            throw form.refuse("date", "board.past");
        }
        return Optional.of(at);
    }

    private Set<UUID> named(Form<NewState> form) {
        Set<UUID> groups =
                form.value().groups() == null ? Set.of() : form.value().groups();
        Set<UUID> own = desk.groups().stream().map(Group::id).collect(Collectors.toSet());
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
        Module module = desk.offered(id);
        desk.switchboard().dropNext(BoardDesk.school(), id, BoardDesk.who());
        return BoardDesk.at("?saved=" + id)
                .saying(desk.text("board.plan-dropped", desk.title(module)))
                .with(view(module));
    }

    private ModuleView view(Module module) {
        return ModuleView.of(module, desk);
    }
}
