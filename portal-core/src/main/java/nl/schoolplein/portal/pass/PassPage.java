package nl.schoolplein.portal.pass;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.Sessions;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.SessionCookie;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.visit.VisitorPass;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Where the code of a pass is entered, and where whoever is in with one begins and ends. The code is never in an address that
 * reaches the server: it is typed, or stands after the {@code #} of a link.
 */
@Path("/{school}/code")
public class PassPage {
    @Inject
    private PassDesk desk;

    @Inject
    private Start starts;

    @Inject
    private Sessions sessions;

    @Inject
    private SessionCookie cookie;

    @Inject
    private Bundle texts;

    /** Knows on which page of its module a pass begins. */
    public interface Start {
        /** The page, below the module's address; empty if the module is not there. */
        Optional<String> of(VisitorPass pass);
    }

    /** What is typed. */
    public record Typing(@Size(max = 40) String code) {}

    /**
     * What the page shows.
     *
     * @param over whether the pass of before works no longer
     * @param signedIn whether somebody is logged in on the device, who will not be any more
     */
    public record Entering(String school, String slug, boolean over, boolean signedIn) {}

    /** Where the code is entered; on to where it leads for whoever has done so. */
    @GET
    @Door(Door.To.ANYONE)
    public Response page(@QueryParam("over") @Nullable String over) {
        Visit visit = Visit.current();
        if (visit.pass() != null && !visit.typed().refused()) {
            return Response.seeOther(start(visit, visit.pass())).build();
        }
        Entering entering =
                new Entering(visit.atSchool().name(), visit.atSchool().slug(), over != null, isSignedIn(visit));
        return Response.ok(Page.of("pass", entering).titled(text("pass.title"))).build();
    }

    private boolean isSignedIn(Visit visit) {
        return visit.token() != null
                && sessions.who(visit.token(), Request.getRemoteAddr(visit.asked()))
                        .isPresent();
    }

    private URI start(Visit visit, VisitorPass pass) {
        String base = "/" + visit.atSchool().slug() + "/" + pass.module() + "/";
        return starts.of(pass).map(path -> URI.create(base + path)).orElseThrow(NotFoundException::new);
    }

    /** Lets in whoever has a code. An account that was logged in on the device is not any more. */
    @POST
    @Door(Door.To.ANYONE)
    public Response enter(Form<Typing> form) {
        Visit visit = Visit.current();
        String address = Request.getRemoteAddr(visit.asked());
        PassDesk.Entered entered = desk.enter(visit.atSchool(), form.value().code(), address);
        if (entered instanceof PassDesk.Entered.In in) {
            leave(visit);
            return Response.seeOther(URI.create("/" + visit.atSchool().slug() + "/code"))
                    .header(HttpHeaders.SET_COOKIE, cookie.giving(in.cookie()))
                    .build();
        }
        boolean wait = entered instanceof PassDesk.Entered.Wait;
        String said = entered instanceof PassDesk.Entered.Wait waits
                ? text("pass.wait", waits.time().toSeconds() + 1)
                : text("pass.unknown");
        Map<String, List<String>> values = FormReader.typed(visit.asked()).values();
        throw new Refusal(new Typed(values, Map.of("code", said)), wait ? 429 : 422);
    }

    /** Whoever is in with a pass has done; the browser forgets what it kept. */
    @POST
    @Path("end")
    @Door(Door.To.ANYONE)
    public Response end() {
        Visit visit = Visit.current();
        URI entrance = URI.create("/" + visit.atSchool().slug() + "/code");
        if (visit.pass() == null) {
            return Response.seeOther(entrance).build();
        }
        leave(visit);
        return Response.seeOther(entrance)
                .header(HttpHeaders.SET_COOKIE, cookie.taking())
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    private void leave(Visit visit) {
        if (visit.token() != null) {
            desk.leave(visit.token());
            sessions.logout(visit.token());
        }
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
