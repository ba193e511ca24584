package nl.schoolplein.portal.operator;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Visit;

/** The pages of whoever runs the installation: plugins, schools, and what each school is offered. */
@Path("/operator")
public class OperatorPages {
    @Inject
    private Plugins plugins;

    @Inject
    private Schools schools;

    @Inject
    private Switchboard switchboard;

    @Inject
    private Bundle texts;

    /** The installation. */
    public record Installation(List<Installed> plugins, List<Plugins.Failure> failures, List<SchoolOffers> schools) {}

    /** A plugin that runs. */
    public record Installed(String id, String title, String version, String provider, String icon, String tint) {}

    /** What a school is offered. */
    public record SchoolOffers(String slug, String name, Optional<String> board, List<Offered> modules) {}

    /** A module that may be offered, and what the school does with it. */
    public record Offered(String id, String title, boolean offered, ModuleState state) {}

    /** Whether the school is offered the module. */
    public record NewOffer(boolean offered) {}

    /** Everything at a glance. */
    @GET
    @Door(Door.To.OPERATOR)
    public Page installation() {
        List<Module> modules = plugins.modules();
        List<Installed> installed = modules.stream()
                .map(module -> new Installed(
                        module.id(),
                        module.title(Visit.current().language()),
                        module.version(),
                        module.provider(),
                        module.icon(),
                        module.tint()))
                .toList();
        List<SchoolOffers> offers = schools.all().stream()
                .map(school -> new SchoolOffers(
                        school.slug(),
                        school.name(),
                        school.board(),
                        modules.stream().map(module -> offered(school, module)).toList()))
                .toList();
        return Page.of("operator", new Installation(installed, plugins.failures(), offers))
                .titled(text("operator.title"));
    }

    /** Offers a module to a school, or takes the offer back; nothing is deleted. */
    @PUT
    @Path("schools/{slug}/modules/{module}")
    @Form.On("../../../../operator")
    @Door(Door.To.OPERATOR)
    public Done put(@PathParam("slug") String slug, @PathParam("module") String id, Form<NewOffer> form) {
        School school = schools.bySlug(slug).orElseThrow(NotFoundException::new);
        Module module = plugins.module(id).orElseThrow(NotFoundException::new);
        switchboard.offer(school.id(), id, form.value().offered());
        String key = form.value().offered() ? "operator.offered" : "operator.withdrawn";
        return Done.at("operator", offered(school, module))
                .saying(text(key, module.title(Visit.current().language()), school.name()));
    }

    /** The same, for a form. */
    @POST
    @Path("schools/{slug}/modules/{module}")
    @Form.On("../../../../operator")
    @Door(Door.To.OPERATOR)
    public Done post(@PathParam("slug") String slug, @PathParam("module") String id, Form<NewOffer> form) {
        return put(slug, id, form);
    }

    private Offered offered(School school, Module module) {
        return new Offered(
                module.id(),
                module.title(Visit.current().language()),
                switchboard.offered(school.id(), module.id()),
                switchboard.setting(school.id(), module.id()).state());
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
