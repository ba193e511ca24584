package nl.schoolplein.portal.switchboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;

/** The modules of a group, for its teachers: they may switch off what the school leaves to them. */
@Path("/{school}/modules")
public class GroupModules {
    @Inject
    private Plugins plugins;

    @Inject
    private Switchboard switchboard;

    @Inject
    private Gate gate;

    @Inject
    private Schools schools;

    @Inject
    private Bundle texts;

    @Inject
    private BoardDesk desk;

    /** The groups of a teacher with the modules that may be switched. */
    public record Groups(List<GroupOfTeacher> groups) {}

    /** A group with its modules. */
    public record GroupOfTeacher(UUID id, String name, List<ModuleOfGroup> modules) {}

    /** A module in a group. */
    public record ModuleOfGroup(
            String id,
            String title,
            UUID group,
            boolean on,
            @JsonIgnore String icon,
            @JsonIgnore String tint) {}

    /**
     * Whether the group has the module.
     *
     * @param confirmed whether to go on although other modules stop for the group; else 409 with {@code stops}
     */
    public record Switched(boolean on, boolean confirmed) {}

    /** The groups that the visitor teaches; all of them for an administrator. */
    @GET
    @Door(Door.To.STAFF)
    public Page groups() {
        Visit visit = Visit.current();
        List<GroupOfTeacher> groups = schools.groups(school()).stream()
                .filter(group -> switches(visit.by(), group.id()))
                .map(group -> new GroupOfTeacher(
                        group.id(),
                        group.name(),
                        desk.modules().stream()
                                .filter(Module::groupsMaySwitch)
                                .filter(module -> gate.open(visit, module).isPresent())
                                .map(module -> view(module, group))
                                .toList()))
                .toList();
        return Page.of("group-modules", new Groups(groups)).titled(text("groups.title"));
    }

    /** Switches a module for a group. */
    @PUT
    @Path("{module}/groups/{group}")
    @Form.On("../../../modules")
    @Door(Door.To.STAFF)
    public Done put(@PathParam("module") String id, @PathParam("group") UUID group, Form<Switched> form) {
        Visit visit = Visit.current();
        Module module = plugins.module(id)
                .filter(installed -> gate.open(visit, installed).isPresent())
                .orElseThrow(NotFoundException::new);
        Group of = schools.directory(school()).group(group).orElseThrow(NotFoundException::new);
        if (!module.groupsMaySwitch() || !switches(visit.by(), group)) {
            throw new ForbiddenException();
        }
        boolean on = form.value().on();
        if (!on) {
            Setting without = switchboard.setting(school(), id).withoutGroups(Set.of(group));
            String back = visit.atSchool().slug() + "/modules";
            desk.askFirst(form.value().confirmed(), Map.of(id, without), back);
        }
        switchboard.changeGroup(school(), id, group, on, visit.by().name());
        String saved = text(on ? "groups.on" : "groups.off", desk.title(module), of.name());
        return Done.at(visit.atSchool().slug() + "/modules", view(module, of)).saying(saved);
    }

    /** The same, for a form. */
    @POST
    @Path("{module}/groups/{group}")
    @Form.On("../../../modules")
    @Door(Door.To.STAFF)
    public Done post(@PathParam("module") String id, @PathParam("group") UUID group, Form<Switched> form) {
        return put(id, group, form);
    }

    private static boolean switches(PortalViewer viewer, UUID group) {
        return viewer.administrator() || viewer.teaches().contains(group);
    }

    private ModuleOfGroup view(Module module, Group group) {
        boolean off = switchboard.setting(school(), module.id()).offByTeacher().contains(group.id());
        return new ModuleOfGroup(module.id(), desk.title(module), group.id(), !off, module.icon(), module.tint());
    }

    private static UUID school() {
        return Visit.current().atSchool().id();
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
