package nl.schoolplein.portal.login;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** A word to a parent who logged in at the entrance for staff, and the reverse: where their own is. They may go on here. */
@Path("/login/entrance")
public class EntrancePage {
    @Inject
    private RightDoor door;

    @Inject
    private Bundle texts;

    /**
     * What the page shows.
     *
     * @param here {@code staff} or {@code parents}: the entrance that was taken
     * @param other the address of the login page at the other one
     * @param name how people type it
     * @param next where to go on here
     */
    public record Wrong(String here, String other, String name, String next) {}

    /** Says it, to whoever is logged in where there are two entrances. */
    @GET
    @Door(Door.To.ANYONE)
    public Response page(@QueryParam("next") @Nullable String next) {
        Visit visit = Visit.current();
        String own = Addresses.own(next, "/");
        RightDoor.Here here = door.here(visit);
        if (here == RightDoor.Here.BOTH || visit.who() == null) {
            return Response.seeOther(URI.create(own)).build();
        }
        URI other = door.other(here);
        Wrong wrong = new Wrong(here.key(), other.resolve("/login").toString(), other.getAuthority(), own);
        return Response.ok(
                        Page.of("entrance", wrong).titled(texts.text(visit.language(), "entrance.title." + here.key())))
                .build();
    }
}
