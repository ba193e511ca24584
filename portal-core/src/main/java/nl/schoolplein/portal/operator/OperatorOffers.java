package nl.schoolplein.portal.operator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/** Which modules a school is offered, and until when its licences last. */
@Path("/operator/schools/{slug}/modules")
public class OperatorOffers {
    @Inject
    private Plugins plugins;

    @Inject
    private Schools schools;

    @Inject
    private Switchboard switchboard;

    @Inject
    private Bundle texts;

    /** What a school is offered. */
    public record SchoolOffers(String slug, String name, List<Offered> modules) {}

    /**
     * A module that may be offered, and what the school does with it.
     *
     * @param until the last day of the licence, in the school's zone; null if it has no end
     * @param ended whether that day has gone by, so that the school may only read it
     */
    public record Offered(
            String id,
            String title,
            boolean offered,
            @Nullable LocalDate until,
            boolean ended,
            ModuleState state,
            @JsonIgnore String icon,
            @JsonIgnore String tint) {}

    /**
     * Whether the school is offered the module.
     *
     * @param offered without it: no longer
     * @param until the last day of the licence; without it there is no end
     */
    public record NewOffer(boolean offered, @Nullable LocalDate until) {}

    /** All installed modules, offered or not. */
    @GET
    @Door(Door.To.OPERATOR)
    public Page offers(@PathParam("slug") String slug) {
        School school = school(slug);
        List<Offered> modules = plugins.modules().stream()
                .map(module -> offered(school, module))
                .toList();
        return Page.of("operator-offers", new SchoolOffers(slug, school.name(), modules))
                .titled(text("offers.title", school.name()));
    }

    /** Offers a module to a school until a day or without an end, or takes the offer back; nothing is deleted. */
    @PUT
    @Path("{module}")
    @Form.On("../modules")
    @Door(Door.To.OPERATOR)
    public Done put(@PathParam("slug") String slug, @PathParam("module") String id, Form<NewOffer> form) {
        School school = school(slug);
        Module module = plugins.module(id).orElseThrow(NotFoundException::new);
        String who = Visit.current().signedIn().name();
        NewOffer offer = form.value();
        if (offer.offered()) {
            switchboard.offers().offer(school.id(), id, Optional.ofNullable(offer.until()), who);
        } else {
            switchboard.offers().withdraw(school.id(), id, who);
        }
        String key = offer.offered() ? "operator.offered" : "operator.withdrawn";
        return Done.at("operator/schools/" + slug + "/modules", offered(school, module))
                .saying(text(key, module.title(Visit.current().language()), school.name()));
    }

    /** The same, for a form. */
    @POST
    @Path("{module}")
    @Form.On("../modules")
    @Door(Door.To.OPERATOR)
    public Done post(@PathParam("slug") String slug, @PathParam("module") String id, Form<NewOffer> form) {
        return put(slug, id, form);
    }

    private Offered offered(School school, Module module) {
        return new Offered(
                module.id(),
                module.title(Visit.current().language()),
                switchboard.offered(school.id(), module.id()),
                switchboard.offers().until(school.id(), module.id()).orElse(null),
                switchboard.offers().ended(school.id(), module.id()),
                switchboard.setting(school.id(), module.id()).state(),
                module.icon(),
                module.tint());
    }

    private School school(String slug) {
        return schools.bySlug(slug).orElseThrow(NotFoundException::new);
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
