package nl.schoolplein.portal.notice;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** How somebody wants to hear of modules. */
@Path("/me/notices")
public class MyNotices {
    @Inject
    private Wishes wishes;

    @Inject
    private Bundle texts;

    /** How to hear of a module. */
    public record Wished(Wish wish) {}

    /** What is chosen now, of each module that tells something. */
    @GET
    @Door(Door.To.SIGNED_IN)
    public Page page() {
        Visit visit = Visit.current();
        return Page.of("my-notices", wishes.of(visit)).titled(texts.text(visit.language(), "bell.mine.title"));
    }

    /** Chooses for a module of a school. */
    @POST
    @Path("{slug}/{module}")
    @Form.On("../../notices")
    @Door(Door.To.SIGNED_IN)
    public Done choose(@PathParam("slug") String school, @PathParam("module") String module, Form<Wished> form) {
        Visit visit = Visit.current();
        if (!wishes.choose(visit, school, module, form.value().wish())) {
            throw new NotFoundException();
        }
        return Done.at("me/notices", wishes.of(visit)).saying(texts.text(visit.language(), "me.saved"));
    }
}
