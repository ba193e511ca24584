package nl.schoolplein.portal.login;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Visit;

/** The bare address of the portal. */
@Path("/")
public class Home {
    @Inject
    private Schools schools;

    /** Sends everyone on: to their desktop, or to the login page. */
    @GET
    @Door(Door.To.ANYONE)
    public Response home() {
        Visit visit = Visit.current();
        String place = visit.who() == null ? "/login" : Addresses.home(visit.signedIn(), schools);
        return Response.seeOther(URI.create(place)).build();
    }
}
