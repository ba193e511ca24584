package nl.schoolplein.portal.login;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.schoolplein.portal.account.Sessions;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.visit.SessionCookie;
import nl.schoolplein.portal.visit.Visit;

/** Logging out: ends the session, and has the browser forget what it kept. */
@Path("/logout")
public class Logout {
    @Inject
    private Sessions sessions;

    @Inject
    private SessionCookie cookie;

    /** Ends the session, if there is one. */
    @POST
    @Door(Door.To.ANYONE)
    public Response logout() {
        Visit visit = Visit.current();
        if (visit.token() != null) {
            sessions.logout(visit.token());
        }
        Response.ResponseBuilder answer = visit.json() ? Response.noContent() : Response.seeOther(URI.create("/login"));
        return answer.header(HttpHeaders.SET_COOKIE, cookie.taking())
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }
}
