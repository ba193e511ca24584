package nl.schoolplein.portal.operator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.data.Belongings;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.BrokenPluginException;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.plugin.Standing;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.watch.Pulse;
import org.jspecify.annotations.Nullable;

/** The plugins of the installation: in service, out of service, and gone. */
@Path("/operator/plugins")
public class OperatorPlugins {
    @Inject
    private Plugins plugins;

    @Inject
    private Schools schools;

    @Inject
    private Switchboard switchboard;

    @Inject
    private Belongings belongings;

    @Inject
    private Bundle texts;

    /** All plugins. */
    public record Installed(List<One> plugins) {}

    /**
     * A plugin.
     *
     * @param state running, disabled, stuck or failed
     * @param reason why it failed, or how it got stuck
     * @param added whether the operator installed it; else it came with the installation
     * @param schools the names of the schools that are offered it
     * @param on at which of them it is not off
     * @param figures how it does
     * @param finishing how many calls a version of before still finishes
     * @param seen what to send along to be refused if somebody else was first
     */
    public record One(
            String id,
            String title,
            String version,
            String provider,
            String state,
            Optional<String> reason,
            boolean added,
            List<String> schools,
            List<String> on,
            Pulse.Figures figures,
            int finishing,
            String seen,
            @JsonIgnore String icon,
            @JsonIgnore String tint) {}

    /** What removing a plugin with its data would take away. */
    public record Going(
            One plugin,
            List<OfSchool> schools,
            @JsonIgnore long rows,
            @JsonIgnore long files) {}

    /** What a school has of it. */
    public record OfSchool(String school, Map<String, Long> rows, long files, long bytes) {}

    /** What was looked at; without it the change is made whatever happened since. */
    public record Seen(@Nullable String seen) {}

    /**
     * How a plugin is removed.
     *
     * @param withData whether all that it keeps goes too
     * @param typed its id, to be sure
     */
    public record Wish(
            @Nullable String seen,
            boolean withData,
            @Nullable String typed) {}

    /** All plugins, and where a jar is handed in. */
    @GET
    @Door(Door.To.OPERATOR)
    public Page list() throws IOException {
        return Page.of("operator-plugins", all()).titled(text("plugins.title"));
    }

    /** All that is known of one. */
    @GET
    @Path("{plugin}")
    @Door(Door.To.OPERATOR)
    public Page see(@PathParam("plugin") String id) throws IOException {
        One plugin = one(id);
        return Page.of("operator-plugin", PluginDetails.of(plugin, schools.all(), switchboard, plugins))
                .titled(plugin.title());
    }

    /** Takes a plugin out of service. */
    @POST
    @Path("{plugin}/disable")
    @Form.On("../../plugins")
    @FreshPassword
    @Door(Door.To.OPERATOR)
    public Done disable(@PathParam("plugin") String id, Form<Seen> form) throws Exception {
        return change(id, form.value().seen(), now -> {
            plugins.disable(id);
            return text("plugins.disabled", now.title());
        });
    }

    /** Takes it into service again. */
    @POST
    @Path("{plugin}/enable")
    @Form.On("../../plugins")
    @Door(Door.To.OPERATOR)
    public Done enable(@PathParam("plugin") String id, Form<Seen> form) throws Exception {
        return change(id, form.value().seen(), now -> {
            plugins.enable(id);
            return text("plugins.enabled", one(id).title());
        });
    }

    /** What removing it would take away. */
    @GET
    @Path("{plugin}/remove")
    @Door(Door.To.OPERATOR)
    public Page going(@PathParam("plugin") String id) throws IOException {
        One plugin = one(id);
        List<OfSchool> going = going(plugin);
        return Page.of(
                        "operator-plugin-remove",
                        new Going(
                                plugin,
                                going,
                                going.stream()
                                        .flatMap(school -> school.rows().values().stream())
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                going.stream().mapToLong(OfSchool::files).sum()))
                .titled(text("plugins.remove.title", plugin.title()));
    }

    /** Removes it, and what it keeps only if that is said. */
    @POST
    @Path("{plugin}/remove")
    @Form.On("remove")
    @FreshPassword
    @Door(Door.To.OPERATOR)
    public Done remove(@PathParam("plugin") String id, Form<Wish> form) throws Exception {
        Wish wish = form.value();
        if (wish.withData() && !id.equals(wish.typed())) {
            throw form.refuse("typed", "plugins.remove.type", id);
        }
        return change(id, wish.seen(), now -> {
            Optional<String> back = wish.withData() ? plugins.erase(id) : plugins.remove(id);
            String said = text(wish.withData() ? "plugins.erased" : "plugins.removed", now.title());
            return back.map(version -> said + " " + text("plugins.back", version))
                    .orElse(said);
        });
    }

    private interface Work {
        String go(One now) throws Exception;
    }

    /** Nobody else changes plugins meanwhile, and what was looked at is still so. */
    private Done change(String id, @Nullable String seen, Work work) throws Exception {
        return plugins.alone(() -> {
            One now = one(id);
            if (seen != null && !seen.equals(now.seen())) {
                throw new Conflict(text("plugins.conflict"), "/operator/plugins", Map.of("plugin", now));
            }
            try {
                String said = work.go(now);
                return Done.at("operator/plugins", all()).saying(said);
            } catch (BrokenPluginException refused) {
                throw new Conflict(
                        text("plugins.not-done", now.title(), text(refused.key(), refused.arguments())),
                        "/operator/plugins",
                        Map.of("plugin", now));
            }
        });
    }

    private Installed all() throws IOException {
        return new Installed(Standing.all(plugins.shelf(), Optional.of(plugins)).stream()
                .map(this::one)
                .toList());
    }

    private One one(String id) throws IOException {
        return all().plugins().stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private One one(Standing standing) {
        String id = standing.jar().id();
        Optional<Module> module = plugins.module(id);
        List<School> offered = schools.all().stream()
                .filter(school -> switchboard.offered(school.id(), id))
                .toList();
        return new One(
                id,
                module.map(running -> running.title(language())).orElse(id),
                standing.jar().version(),
                standing.jar().provider(),
                standing.state().word(),
                standing.reason(),
                standing.jar().added(),
                offered.stream().map(School::name).toList(),
                offered.stream()
                        .filter(school -> switchboard.setting(school.id(), id).state() != ModuleState.OFF)
                        .map(School::name)
                        .toList(),
                plugins.watch().pulse(id).figures(),
                plugins.finishing(id),
                standing.jar().version() + " " + standing.state().word(),
                module.map(Module::icon).orElse("puzzle"),
                module.map(Module::tint).orElse("tint-sand"));
    }

    private List<OfSchool> going(One plugin) throws IOException {
        Map<UUID, String> names = schools.all().stream().collect(Collectors.toMap(School::id, School::name));
        return belongings.of(plugin.id()).stream()
                .map(school -> new OfSchool(
                        names.getOrDefault(school.school(), school.school().toString()),
                        school.rows(),
                        school.files(),
                        school.bytes()))
                .toList();
    }

    private static Locale language() {
        return Visit.current().language();
    }

    private String text(String key, Object... arguments) {
        return texts.text(language(), key, arguments);
    }
}
