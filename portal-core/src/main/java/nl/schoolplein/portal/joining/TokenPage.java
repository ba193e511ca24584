package nl.schoolplein.portal.joining;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.PasswordRules;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.SessionCookie;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;

/**
 * Joining with a token from the school. The token is never in an address that reaches the server, and so in no log: it is
 * typed, or stands after the {@code #} of a link and is put into the form by the page's script.
 */
@Path("/token")
public class TokenPage {
    @Inject
    private Joining joining;

    @Inject
    private SessionCookie cookie;

    @Inject
    private Bundle texts;

    /** What stands on the letter. */
    public record Typing(@Size(max = 40) String token) {}

    /** Nothing to show yet. */
    public record Empty() {}

    /**
     * What the token opens.
     *
     * @param token as it was typed, to go along
     * @param child the child's first name; empty with a token of a group
     * @param applies whether the school decides first
     * @param me the name of who is logged in, if anybody
     */
    public record Opened(
            @JsonIgnore String token,
            String school,
            String child,
            String group,
            boolean applies,
            String name,
            String email,
            @JsonIgnore String proposal,
            @JsonIgnore Optional<String> me,
            @JsonIgnore int least) {}

    /** Where the token is entered. */
    @GET
    @Door(Door.To.ANYONE)
    public Page page() {
        return Page.of("token", new Empty()).titled(text("joining.token.title"));
    }

    /** What it opens. */
    @POST
    @Door(Door.To.ANYONE)
    public Page open(Form<Typing> form) {
        return opened(TypedToken.found(joining, texts, form.value().token()));
    }

    /** Somebody has an account and logs in first; the browser keeps the token until they are back. */
    @POST
    @Path("keep")
    @Form.On("join")
    @Door(Door.To.ANYONE)
    public Response keep(Form<Typing> form) {
        Joining.Found found = TypedToken.found(joining, texts, form.value().token());
        return Response.ok(Done.at("login?next=/token/join", new Empty()))
                .header(HttpHeaders.SET_COOKIE, kept().keeping(found.code()))
                .build();
    }

    /**
     * The page on which somebody goes on, with what was typed or what the browser kept while they logged in; whoever has no
     * token begins at the beginning.
     */
    @GET
    @Path("join")
    @Door(Door.To.ANYONE)
    public Response again() {
        Visit visit = Visit.current();
        Typed typed = visit.typed();
        return joining.find(typed.refused() ? typed.value("token") : kept().in(visit.asked()))
                .map(found -> Response.ok(opened(found)))
                .orElseGet(() -> typed.refused() ? Response.ok(page()) : Response.seeOther(URI.create("/token")))
                .build();
    }

    private KeptToken kept() {
        return new KeptToken(cookie);
    }

    private Page opened(Joining.Found found) {
        Optional<SignedIn> who = Optional.ofNullable(Visit.current().who());
        String name = found.known().map(Person::name).orElse("");
        Opened opened = new Opened(
                found.code().written(),
                found.school().name(),
                found.child(),
                found.group(),
                found.applies(),
                name,
                found.known().map(Person::email).orElse(""),
                name.isEmpty() ? "" : joining.proposal(name),
                who.map(SignedIn::name),
                PasswordRules.LEAST);
        return Page.of("token-join", opened)
                .titled(text(found.applies() ? "joining.apply.title" : "joining.join.title"));
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
