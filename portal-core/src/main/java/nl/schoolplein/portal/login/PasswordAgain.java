package nl.schoolplein.portal.login;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.BusyException;
import nl.schoolplein.portal.account.Passwords;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.mount.Again;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The password once more, before something sensitive. */
@Path("/me/again")
public class PasswordAgain {
    @Inject
    private Accounts accounts;

    @Inject
    private LoginTrail trail;

    @Inject
    private Bundle texts;

    /**
     * The password, and what somebody was about to do.
     *
     * @param again the password, under a name that no other form uses
     * @param to where to go on
     * @param sending whether a form was being sent there, whose fields are the rest
     */
    public record Known(
            @Size(max = 1000) String again,
            @Nullable @Size(max = 2000) String to,
            @Nullable @Size(max = 5) String sending,
            @Nullable Map<String, String> rest) {}

    /** That it is fresh now. */
    public record Confirmed(boolean fresh) {}

    /** Asks. */
    @GET
    @Door(Door.To.SIGNED_IN)
    public Page page(@QueryParam("to") @Nullable String to) {
        Visit visit = Visit.current();
        Again again = visit.typed().refused() ? Again.refused(visit.typed()) : Again.reading(Addresses.own(to, "/me"));
        return Page.of("password-again", again).titled(text("again.title"));
    }

    /** Goes on: with a form that was being sent, the browser sends it once more, as it was. */
    @POST
    @Door(Door.To.SIGNED_IN)
    public Response confirm(Form<Known> form) {
        Visit visit = Visit.current();
        Known known = form.value();
        try {
            Passwords.Again answer =
                    accounts.passwords().again(visit.signedIn(), String.valueOf(visit.token()), known.again());
            if (answer == Passwords.Again.WRONG) {
                trail.againFailed(visit.signedIn(), Request.getRemoteAddr(visit.asked()));
                throw refused(422, text("again.wrong"));
            }
            if (answer == Passwords.Again.TOO_OFTEN) {
                throw refused(429, text("again.often"));
            }
        } catch (BusyException busy) {
            throw NextTry.or(refused(503, text("login.busy", "5")));
        }
        if (visit.json()) {
            return Response.ok(new Confirmed(true), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        URI to = URI.create(Addresses.own(known.to(), "/me"));
        return known.sending() == null
                ? Response.seeOther(to).build()
                : Response.temporaryRedirect(to).build();
    }

    private static Refusal refused(int status, String message) {
        Typed typed = FormReader.typed(Visit.current().asked());
        return new Refusal(new Typed(typed.values(), Map.of(Again.PASSWORD, message)), status);
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
