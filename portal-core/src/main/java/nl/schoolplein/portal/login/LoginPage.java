package nl.schoolplein.portal.login;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Languages;
import nl.schoolplein.portal.visit.SessionCookie;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Logging in. */
@Path("/login")
public class LoginPage {
    @Inject
    private Accounts accounts;

    @Inject
    private Schools schools;

    @Inject
    private SessionCookie cookie;

    @Inject
    private Bundle texts;

    /** What is typed. */
    public record Credentials(
            @Size(max = 120) String username,
            @Size(max = 1000) String password,
            @Nullable String next) {}

    /** What the page shows. */
    public record LoginModel(String next, boolean forgotten) {}

    /** What a program gets. */
    public record Welcome(String name, String home) {}

    /** The page, or where the visitor belongs who is logged in already. */
    @GET
    @Door(Door.To.ANYONE)
    public Response page(
            @QueryParam("next") String next,
            @QueryParam("language") String language,
            @QueryParam("forgotten") @Nullable String forgotten) {
        Visit visit = Visit.current();
        String own = Addresses.own(next, "");
        if (language != null) {
            String chosen = Languages.speaks(language) ? language : Languages.DUTCH.toLanguageTag();
            return Response.seeOther(URI.create("/login" + (own.isEmpty() ? "" : "?next=" + own)))
                    .header(
                            HttpHeaders.SET_COOKIE,
                            "language=" + chosen + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax")
                    .build();
        }
        if (visit.who() != null && !visit.typed().refused()) {
            return Response.seeOther(URI.create(Addresses.home(visit.signedIn(), schools)))
                    .build();
        }
        return Response.ok(
                        Page.of("login", new LoginModel(own, forgotten != null)).titled(text("login.title")))
                .build();
    }

    /** Logs in: sends people on to where they wanted to go, and tells programs where their desktop is. */
    @POST
    @Door(Door.To.ANYONE)
    public Response login(Form<Credentials> form) {
        Visit visit = Visit.current();
        Credentials typed = form.value();
        Accounts.Login login = accounts.login(typed.username(), typed.password(), Request.getRemoteAddr(visit.asked()));
        if (login instanceof Accounts.Login.Welcome welcome) {
            return welcome(visit, welcome, typed.next());
        }
        if (login instanceof Accounts.Login.Wait wait) {
            return refused(429, text("login.wait", seconds(wait.time())));
        }
        return refused(visit.json() ? 401 : 422, text("login.unknown"));
    }

    private Response welcome(Visit visit, Accounts.Login.Welcome welcome, @Nullable String next) {
        String home = Addresses.home(welcome.who(), schools);
        Response.ResponseBuilder answer = visit.json()
                ? Response.ok(new Welcome(welcome.who().name(), home), MediaType.APPLICATION_JSON_TYPE)
                : Response.seeOther(URI.create(Addresses.own(next, home)));
        return answer.header(HttpHeaders.SET_COOKIE, cookie.giving(welcome.token()))
                .build();
    }

    private static Response refused(int status, String message) {
        Map<String, List<String>> values =
                new HashMap<>(FormReader.typed(Visit.current().asked()).values());
        values.remove("password");
        throw new Refusal(new Typed(values, Map.of("password", message)), status);
    }

    private static long seconds(Duration time) {
        return time.toSeconds() + 1;
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
