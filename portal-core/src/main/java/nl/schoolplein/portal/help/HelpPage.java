package nl.schoolplein.portal.help;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.Sessions;
import nl.schoolplein.portal.login.LoginCookies;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.SessionCookie;
import nl.schoolplein.portal.visit.Visit;

/** Help for everyone, also before logging in. */
@Path("/help")
public class HelpPage {
    @Inject
    private Sessions sessions;

    @Inject
    private SessionCookie cookie;

    @Inject
    private LoginCookies kept;

    @Inject
    private Bundle texts;

    /** The questions. */
    @GET
    @Door(Door.To.ANYONE)
    public Page help() {
        return Page.of("help", Help.beforeLoggingIn())
                .titled(texts.text(Visit.current().language(), "help.title"));
    }

    /** Has this device forget all of the portal: who is logged in here, the language, and what the browser kept. */
    @POST
    @Path("forget")
    @Door(Door.To.ANYONE)
    public Response forget() {
        Visit visit = Visit.current();
        if (visit.token() != null) {
            sessions.logout(visit.token());
        }
        Response.ResponseBuilder answer =
                visit.json() ? Response.noContent() : Response.seeOther(URI.create("/login?forgotten"));
        return answer.header(HttpHeaders.SET_COOKIE, cookie.taking())
                .header(HttpHeaders.SET_COOKIE, kept.forgettingUsername())
                .header(HttpHeaders.SET_COOKIE, kept.forgettingDevice())
                .header(HttpHeaders.SET_COOKIE, "language=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax")
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .build();
    }
}
