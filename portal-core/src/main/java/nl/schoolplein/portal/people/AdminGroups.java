package nl.schoolplein.portal.people;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Groups by hand. */
@Path("/{school}/admin/people/groups")
public class AdminGroups {
    private static final int YEARS = 8;

    @Inject
    private PeopleDesk desk;

    @Inject
    private Bundle texts;

    /** The groups of the school. */
    public record Groups(List<Line> groups) {}

    /** A group; a new one is not there yet. */
    public record GroupPage(Optional<Line> group) {}

    /** What a group is called, and the year levels of its pupils. */
    public record Wish(
            @Size(max = 60) String name,
            @Nullable Set<Integer> yearLevels,
            @Nullable Integer version) {}

    /** Whether it goes up in the order, or down. */
    public record Step(boolean up) {}

    /** A group with its teachers and the number of its pupils. */
    public record Line(
            UUID id,
            String name,
            List<Integer> yearLevels,
            long pupils,
            List<PeopleRows.Teacher> teachers,
            int version,
            boolean fromRoster,
            boolean keptByHand) {}

    /** Lists them. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page groups() {
        return Page.of("people-groups", new Groups(desk().lines(Here.school()))).titled(text("people.groups"));
    }

    /** Asks for a new one. */
    @GET
    @Path("new")
    @Door(Door.To.ADMINISTRATOR)
    public Page ask() {
        return Page.of("people-group", new GroupPage(Optional.empty())).titled(text("people.group.new"));
    }

    /** Shows one. */
    @GET
    @Path("{group}")
    @Door(Door.To.ADMINISTRATOR)
    public Page group(@PathParam("group") UUID id) {
        Line line = desk().lines(Here.school()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Page.of("people-group", new GroupPage(Optional.of(line))).titled(line.name());
    }

    /** Adds one. */
    @POST
    @Form.On("groups/new")
    @Door(Door.To.ADMINISTRATOR)
    public Done add(Form<Wish> form) {
        return save(Optional.empty(), form);
    }

    /** Changes one. */
    @POST
    @Path("{group}")
    @Door(Door.To.ADMINISTRATOR)
    public Done change(@PathParam("group") UUID id, Form<Wish> form) {
        return here().unlessStale("/groups/" + id, () -> save(Optional.of(id), form));
    }

    private Done save(Optional<UUID> id, Form<Wish> form) {
        Set<Integer> years = form.value().yearLevels() == null
                ? Set.of()
                : new TreeSet<>(form.value().yearLevels());
        if (years.stream().anyMatch(year -> year < 1 || year > YEARS)) {
            throw form.refuse("yearLevels", "people.year-level.wrong");
        }
        boolean taken = desk().lines(Here.school()).stream()
                .anyMatch(line -> line.name().equalsIgnoreCase(form.value().name())
                        && !Optional.of(line.id()).equals(id));
        if (taken) {
            throw form.refuse("name", "people.group.taken");
        }
        desk().save(
                        Hand.current(),
                        id,
                        form.value().version(),
                        new GroupDesk.Wish(form.value().name(), List.copyOf(years)));
        return here().done("/groups", "people.group.saved", form.value().name());
    }

    /** Changes the order. */
    @POST
    @Path("{group}/move")
    @Form.On("../../groups")
    @Door(Door.To.ADMINISTRATOR)
    public Done move(@PathParam("group") UUID id, Form<Step> form) {
        desk().moves(Hand.current(), id, form.value().up());
        return here().done("/groups", "people.groups.ordered");
    }

    /** Closes a group in which nobody is any more. */
    @POST
    @Path("{group}/close")
    @Door(Door.To.ADMINISTRATOR)
    public Done close(@PathParam("group") UUID id) {
        if (!desk().close(Hand.current(), id)) {
            throw new Conflict(
                    text("people.group.not-empty"),
                    "/" + Visit.current().atSchool().slug() + "/admin/people/groups",
                    Map.of());
        }
        return here().done("/groups", "people.group.closed");
    }

    private GroupDesk desk() {
        return new GroupDesk(desk);
    }

    private Here here() {
        return new Here(texts);
    }

    private String text(String key) {
        return here().text(key);
    }
}
