package nl.schoolplein.portal.viewing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Item;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.plugin.Standing;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Decision;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Viewing;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** What a guardian sees and what not, module by module and item by item, with the reason. */
@Path("/{school}/admin/view/why")
public class AdminWhy {
    /** So far back it is looked up who switched something. */
    private static final int TRAIL = 500;

    @Inject
    private Viewings viewings;

    @Inject
    private Schools schools;

    @Inject
    private Plugins plugins;

    @Inject
    private Gate gate;

    @Inject
    private Switchboard switchboard;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /**
     * All modules, for one guardian.
     *
     * @param joined whether the guardian has an account; who has none sees nothing yet
     */
    public record Why(UUID guardian, String name, boolean joined, List<OfModule> modules) {}

    /**
     * A module, and whether the guardian sees it.
     *
     * @param because why, in sentences
     * @param items whether there is more to be told of its items
     */
    public record OfModule(
            String id,
            String title,
            boolean there,
            List<String> because,
            boolean items,
            @JsonIgnore String icon,
            @JsonIgnore String tint) {}

    /**
     * The items of a module, for one guardian.
     *
     * @param cut whether older ones than these were not looked at
     */
    public record Items(
            UUID guardian,
            String name,
            OfModule module,
            List<OfItem> items,
            int page,
            int pages,
            long count,
            boolean cut,
            @JsonIgnore String words) {}

    /** An item, and whether the guardian sees it. */
    public record OfItem(UUID id, String title, boolean there, String because) {}

    /**
     * Every module, there or not.
     *
     * @param guardian the guardian's id; without it, as whom the session looks on
     */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Response modules(@QueryParam("guardian") @Nullable UUID guardian) {
        return of(guardian).map(this::modules).orElseGet(AdminWhy::choose);
    }

    private Response modules(Visit seen) {
        ModuleReasons reasons = reasons(seen);
        List<OfModule> modules = new ArrayList<>();
        switchboard
                .naming()
                .inOrder(seen.atSchool().id(), plugins.modules())
                .forEach(module -> modules.add(of(module, gate.decide(seen, module), reasons)));
        UUID school = seen.atSchool().id();
        for (Standing plugin : plugins.outOfService()) {
            String id = plugin.jar().id();
            boolean broken = plugin.state() == Standing.State.FAILED || plugin.state() == Standing.State.STUCK;
            if (broken && switchboard.offered(school, id)) {
                String title = switchboard.naming().title(school, plugin.jar(), seen.language());
                modules.add(
                        new OfModule(id, title, false, List.of(reasons.broken(title)), false, "puzzle", "tint-sky"));
            }
        }
        UUID guardian = guardian(seen).id();
        boolean joined = viewings.read(seen.atSchool().id(), families -> families.joined(guardian) > 0);
        Why why = new Why(guardian, guardian(seen).name(), joined, List.copyOf(modules));
        return Response.ok(Page.of("view-why", why)
                        .titled(text("viewing.why.title", guardian(seen).name())))
                .build();
    }

    /**
     * Every item of a module, there or not, newest first.
     *
     * @param guardian the guardian's id; without it, as whom the session looks on
     * @param words a part of the title
     */
    @GET
    @Path("{module}")
    @Door(Door.To.ADMINISTRATOR)
    public Response items(
            @PathParam("module") String id,
            @QueryParam("guardian") @Nullable UUID guardian,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue("1") int page) {
        Module module = plugins.module(id)
                .filter(one -> switchboard.offered(Visit.current().atSchool().id(), id))
                .orElseThrow(NotFoundException::new);
        return of(guardian).map(seen -> items(seen, module, words, page)).orElseGet(AdminWhy::choose);
    }

    private Response items(Visit seen, Module module, String words, int page) {
        Decision decision = gate.decide(seen, module);
        OfModule of = of(module, decision, reasons(seen));
        List<Item> all = decision.entrance()
                .map(way -> module.items(seen.atSchool().id(), way.viewer()))
                .orElse(List.of());
        String sought = words.strip().toLowerCase(Locale.ROOT);
        Sheet<Item> sheet = Sheet.of(
                all.stream()
                        .filter(item -> item.title().toLowerCase(Locale.ROOT).contains(sought))
                        .toList(),
                page);
        ItemReasons reasons = new ItemReasons(
                texts,
                clock,
                seen.language(),
                schools.groups(seen.atSchool().id()),
                of.title(),
                guardian(seen),
                decision);
        Items items = new Items(
                guardian(seen).id(),
                guardian(seen).name(),
                of,
                sheet.shown().stream()
                        .map(item -> new OfItem(item.id(), item.title(), reasons.isSeen(item), reasons.of(item)))
                        .toList(),
                sheet.place().number(),
                sheet.place().of(),
                sheet.count(),
                all.size() >= Item.MOST,
                words);
        return Response.ok(Page.of("view-items", items)
                        .titled(text(
                                "viewing.items.title",
                                of.title(),
                                guardian(seen).name())))
                .build();
    }

    /** The visit of this guardian, or of the one as whom the session looks on. */
    private Optional<Visit> of(@Nullable UUID guardian) {
        Visit own = Visit.current();
        Viewing viewing = own.viewing();
        UUID id = guardian != null ? guardian : viewing == null ? null : viewing.guardian();
        return id == null
                ? Optional.empty()
                : Optional.of(viewings.guardian(own.atSchool(), id)
                        .map(found -> viewings.seenBy(found, own.atSchool(), own, clock.instant()))
                        .orElseThrow(NotFoundException::new));
    }

    private static Response choose() {
        return Response.seeOther(URI.create("/" + Visit.current().atSchool().slug() + "/admin/view"))
                .build();
    }

    private static OfModule of(Module module, Decision decision, ModuleReasons reasons) {
        boolean there = decision.entrance().isPresent();
        return new OfModule(
                module.id(),
                reasons.title(module),
                there,
                reasons.of(module, decision),
                there && module.hasItems(),
                module.icon(),
                module.tint());
    }

    private ModuleReasons reasons(Visit seen) {
        UUID school = seen.atSchool().id();
        Locale language = seen.language();
        return new ModuleReasons(
                texts,
                clock,
                language,
                guardian(seen).name(),
                module -> switchboard.naming().title(school, module, language),
                switchboard.latest(school, TRAIL));
    }

    private static Membership.Guardian guardian(Visit seen) {
        Membership membership = seen.membership();
        if (membership == null || membership.guardian() == null) {
            throw new IllegalStateException("not the visit of a guardian");
        }
        return membership.guardian();
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
