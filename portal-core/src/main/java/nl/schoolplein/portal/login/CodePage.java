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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.Halfway;
import nl.schoolplein.portal.account.SecondFactors;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.manual.QrSquare;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.SessionCookie;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** After the password: the code of the authenticator app, or setting one up for who has to have it. */
@Path("/login/code")
public class CodePage {
    @Inject
    private Halfway halfway;

    @Inject
    private SecondFactors factors;

    @Inject
    private Schools schools;

    @Inject
    private SessionCookie cookie;

    @Inject
    private RightDoor door;

    @Inject
    private LoginTrail trail;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /** A code of six digits, or one on paper. */
    public record Code(
            @Size(max = 40) String code, @Nullable String next) {}

    /** The first code of an app that is being set up with this key. */
    public record First(
            @Size(max = 60) String key,
            @Size(max = 40) String code,
            @Nullable String next) {}

    /** Where to go on. */
    public record Later(@Nullable String next) {}

    /**
     * What is asked.
     *
     * @param offer the app that is to be set up; empty if its code is asked
     * @param due until when that may be put off; empty if it may not
     */
    public record Asked(
            String next,
            @JsonIgnore Optional<SecondFactors.Offer> offer,
            @JsonIgnore Optional<QrSquare> square,
            Optional<Instant> due) {}

    /** The codes on paper, shown once. */
    public record Paper(List<String> codes, String next) {}

    /** Asks for the code, or shows how to set up the app; whoever is not halfway begins at the beginning. */
    @GET
    @Door(Door.To.ANYONE)
    public Response page(@QueryParam("next") @Nullable String next) {
        Visit visit = Visit.current();
        Optional<Halfway.Waiting> waiting = Optional.ofNullable(visit.token()).flatMap(halfway::who);
        if (waiting.isEmpty()) {
            return Response.seeOther(URI.create("/login")).build();
        }
        String own = Addresses.own(visit.typed().refused() ? visit.typed().value("next") : next, "");
        if (!waiting.get().setup()) {
            Asked asked = new Asked(own, Optional.empty(), Optional.empty(), Optional.empty());
            return Response.ok(Page.of("login-code", asked).titled(text("code.title")))
                    .build();
        }
        SecondFactors.Offer offer = visit.typed().refused()
                ? factors.offer(waiting.get().username(), visit.typed().value("key"))
                : factors.offer(waiting.get().username());
        Optional<Instant> due =
                Optional.of(factors.dueAt(waiting.get().account())).filter(clock.instant()::isBefore);
        Asked asked = new Asked(
                own, Optional.of(offer), Optional.of(QrSquare.of(offer.address().toString())), due);
        return Response.ok(Page.of("login-setup", asked).titled(text("factor.title")))
                .build();
    }

    /** Takes the code. */
    @POST
    @Door(Door.To.ANYONE)
    public Response code(Form<Code> form) {
        return answer(halfway.code(token(), form.value().code()), form.value().next());
    }

    /** Takes the first code of a new app. */
    @POST
    @Path("setup")
    @Form.On("../code")
    @Door(Door.To.ANYONE)
    public Response setup(Form<First> form) {
        return answer(
                halfway.set(token(), form.value().key(), form.value().code()),
                form.value().next());
    }

    /** Puts the setting up off. */
    @POST
    @Path("later")
    @Form.On("../code")
    @Door(Door.To.ANYONE)
    public Response later(Form<Later> form) {
        return answer(halfway.later(token()), form.value().next());
    }

    private Response answer(Halfway.Step step, @Nullable String next) {
        if (step instanceof Halfway.Step.In in) {
            return in(in, next);
        }
        if (step instanceof Halfway.Step.Set set) {
            return paper(set, next);
        }
        if (step instanceof Halfway.Step.Wrong wrong) {
            wrong.whose().ifPresent(whose -> trail.codeFailed(whose, address()));
            throw refused(422, text("code.wrong"));
        }
        if (step instanceof Halfway.Step.Wait wait) {
            throw refused(
                    429, text("login.wait", text("login.seconds", wait.time().toSeconds() + 1)));
        }
        return Visit.current().json()
                ? Response.status(404).build()
                : Response.seeOther(URI.create("/login")).build();
    }

    private Response in(Halfway.Step.In in, @Nullable String next) {
        trail.loggedIn(in.who());
        String home = Addresses.home(in.who(), schools);
        Response.ResponseBuilder answer = Visit.current().json()
                ? Response.ok(new LoginPage.Welcome(in.who().name(), home, ""), MediaType.APPLICATION_JSON_TYPE)
                : Response.seeOther(door.onward(Visit.current(), in.who(), Addresses.own(next, home)));
        return answer.header(HttpHeaders.SET_COOKIE, giving(in)).build();
    }

    private Response paper(Halfway.Step.Set set, @Nullable String next) {
        trail.loggedIn(set.in().who());
        trail.secondFactorChanged(set.in().who());
        SignedIn who = set.in().who();
        String home = Addresses.own(next, Addresses.home(who, schools));
        String onward = door.onward(Visit.current(), who, home).toString();
        return Response.ok(
                        Page.of("login-paper", new Paper(set.paper(), onward)).titled(text("factor.paper")))
                .header(HttpHeaders.SET_COOKIE, giving(set.in()))
                .build();
    }

    private String giving(Halfway.Step.In in) {
        return in.stays() ? cookie.staying(in.token()) : cookie.giving(in.token());
    }

    private static String address() {
        return Request.getRemoteAddr(Visit.current().asked());
    }

    private static String token() {
        String token = Visit.current().token();
        return token == null ? "" : token;
    }

    private static Refusal refused(int status, String message) {
        Typed typed = FormReader.typed(Visit.current().asked());
        return new Refusal(new Typed(typed.values(), Map.of("code", message)), status);
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
