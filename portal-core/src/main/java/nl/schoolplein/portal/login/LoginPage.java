package nl.schoolplein.portal.login;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
import java.util.Optional;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.Logins;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Languages;
import nl.schoolplein.portal.visit.SessionCookie;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Logging in. */
@Path("/login")
public class LoginPage {
    private static final String RETRY_AFTER_SECONDS = "5";

    @Inject
    private Logins logins;

    @Inject
    private Schools schools;

    @Inject
    private SessionCookie cookie;

    @Inject
    private LoginCookies kept;

    @Inject
    private Notices notices;

    @Inject
    private RightDoor door;

    @Inject
    private LoginTrail trail;

    @Inject
    private Bundle texts;

    /**
     * What is typed.
     *
     * @param username a user name or an e-mail address
     * @param remember whether the device remembers the user name; any value
     * @param stay whether the device stays logged in; any value
     */
    public record Credentials(
            @Size(max = 254) String username,
            @Size(max = 1000) String password,
            @Nullable @Size(max = 5) String remember,
            @Nullable @Size(max = 5) String stay,
            @Nullable String next) {}

    /**
     * What the page shows.
     *
     * @param username what the device remembers, or empty
     * @param notices what the operator says
     * @param door the key of the words for this entrance: {@code both}, {@code parents} or {@code staff}
     * @param other the address of the other entrance, or empty
     * @param code where the school that somebody is on the way to takes codes of passes, or empty
     */
    public record LoginModel(
            String next,
            boolean forgotten,
            @JsonIgnore String username,
            List<String> notices,
            String door,
            String other,
            String code) {}

    /** What a program gets; {@code step} is where it has to go first, or empty if it is in. */
    public record Welcome(String name, String home, String step) {}

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
                        Page.of("login", model(visit, own, forgotten != null)).titled(text("login.title")))
                .build();
    }

    private LoginModel model(Visit visit, String next, boolean forgotten) {
        RightDoor.Here here = door.here(visit);
        return new LoginModel(
                next,
                forgotten,
                kept.username(visit.asked()),
                notices.now(),
                here.key(),
                here == RightDoor.Here.BOTH
                        ? ""
                        : door.other(here).resolve("/login").toString(),
                schools.bySlug(next.replaceFirst("^/", "").split("[/?]", 2)[0])
                        .map(school -> "/" + school.slug() + "/code")
                        .orElse(""));
    }

    /** Logs in: sends people on to where they wanted to go, and tells programs where their desktop is. */
    @POST
    @Door(Door.To.ANYONE)
    public Response login(Form<Credentials> form) {
        Visit visit = Visit.current();
        Credentials typed = form.value();
        Request request = visit.asked();
        Logins.Attempt attempt = new Logins.Attempt(
                typed.username(),
                typed.password(),
                Request.getRemoteAddr(request),
                kept.device(request),
                Optional.ofNullable(request.getHeaders().get(HttpHeader.USER_AGENT))
                        .orElse(""),
                door.here(visit) == RightDoor.Here.PARENTS ? Capacity.GUARDIAN : Capacity.STAFF,
                typed.stay() != null,
                NextTry.is(visit));
        Logins.Outcome outcome = logins.login(attempt);
        if (outcome instanceof Logins.Outcome.Welcome welcome) {
            return welcome(visit, welcome, typed);
        }
        if (outcome instanceof Logins.Outcome.Halfway halfway) {
            return halfway(visit, halfway, typed);
        }
        if (outcome instanceof Logins.Outcome.Wait wait) {
            throw refused(429, text("login.wait", wait(wait.time())));
        }
        if (outcome instanceof Logins.Outcome.Busy) {
            throw NextTry.or(refused(503, text("login.busy", RETRY_AFTER_SECONDS)));
        }
        if (outcome instanceof Logins.Outcome.Unknown unknown) {
            trail.failed(unknown.whose(), Request.getRemoteAddr(request));
        }
        throw refused(visit.json() ? 401 : 422, text("login.unknown"));
    }

    private Response welcome(Visit visit, Logins.Outcome.Welcome welcome, Credentials typed) {
        trail.loggedIn(welcome.who());
        String home = Addresses.home(welcome.who(), schools);
        Response.ResponseBuilder answer = visit.json()
                ? Response.ok(new Welcome(welcome.who().name(), home, ""), MediaType.APPLICATION_JSON_TYPE)
                : Response.seeOther(door.onward(visit, welcome.who(), Addresses.own(typed.next(), home)));
        return keeping(answer, typed, welcome.token(), welcome.device()).build();
    }

    private Response halfway(Visit visit, Logins.Outcome.Halfway halfway, Credentials typed) {
        String next = Addresses.own(typed.next(), "");
        String step = "/login/code" + (next.isEmpty() ? "" : "?next=" + next);
        Response.ResponseBuilder answer = visit.json()
                ? Response.ok(new Welcome("", "", step), MediaType.APPLICATION_JSON_TYPE)
                : Response.seeOther(URI.create(step));
        return keeping(answer, typed, halfway.token(), halfway.device()).build();
    }

    /** What the device keeps: the session, by what it is known, and the user name if that is wanted. */
    private Response.ResponseBuilder keeping(
            Response.ResponseBuilder answer, Credentials typed, String token, String device) {
        boolean remembered = !kept.username(Visit.current().asked()).isEmpty();
        answer.header(HttpHeaders.SET_COOKIE, typed.stay() == null ? cookie.giving(token) : cookie.staying(token))
                .header(HttpHeaders.SET_COOKIE, kept.knowing(device));
        if (typed.remember() != null) {
            answer.header(HttpHeaders.SET_COOKIE, kept.remembering(typed.username()));
        } else if (remembered) {
            answer.header(HttpHeaders.SET_COOKIE, kept.forgettingUsername());
        }
        return answer;
    }

    private static Refusal refused(int status, String message) {
        Map<String, List<String>> values =
                new HashMap<>(FormReader.typed(Visit.current().asked()).values());
        values.remove("password");
        return new Refusal(new Typed(values, Map.of("password", message)), status);
    }

    private String wait(Duration time) {
        long seconds = time.toSeconds() + 1;
        return seconds < 90 ? text("login.seconds", seconds) : text("login.minutes", (seconds + 59) / 60);
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
