package nl.schoolplein.portal.operator;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.config.Entrances;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.plugin.Standing;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Visit;

/** The page of whoever runs the installation: plugins and schools. */
@Path("/operator")
public class OperatorPages {
    @Inject
    private Plugins plugins;

    @Inject
    private Schools schools;

    @Inject
    private Switchboard switchboard;

    @Inject
    private Entrances entrances;

    @Inject
    private Bundle texts;

    /**
     * The installation.
     *
     * @param addressed whether it has a public address, so that links can be sent
     */
    public record Installation(
            List<Installed> plugins, List<Plugins.Failure> failures, List<OfferedSchool> schools, boolean addressed) {}

    /** A plugin that runs. */
    public record Installed(String id, String title, String version, String provider, String icon, String tint) {}

    /** A school with its board, if it belongs to one, and with how many of the modules it is offered. */
    public record OfferedSchool(String slug, String name, Optional<String> board, long offered, int modules) {}

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
        List<OfferedSchool> offers = schools.all().stream()
                .map(school -> new OfferedSchool(
                        school.slug(),
                        school.name(),
                        school.board(),
                        modules.stream()
                                .filter(module -> switchboard.offered(school.id(), module.id()))
                                .count(),
                        modules.size()))
                .toList();
        return Page.of("operator", new Installation(installed, notServing(), offers, entrances.known()))
                .titled(text("operator.title"));
    }

    /** Those that could not be started, and those that the portal took out of service. */
    private List<Plugins.Failure> notServing() {
        List<Plugins.Failure> failures = new ArrayList<>(plugins.failures());
        for (Standing plugin : plugins.outOfService()) {
            if (plugin.state() == Standing.State.STUCK) {
                failures.add(new Plugins.Failure(
                        plugin.jar().id() + " " + plugin.jar().version(),
                        plugin.reason().orElse("")));
            }
        }
        return List.copyOf(failures);
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
