package nl.schoolplein.portal.joining;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.BusyException;
import nl.schoolplein.portal.account.EmailTyping;
import nl.schoolplein.portal.account.NewAccounts;
import nl.schoolplein.portal.account.PasswordRules;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.ProblemException;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Joining with a token from the school. The token is never in an address that reaches the server, and so in no log: it is
 * typed, or stands after the {@code #} of a link and is put into the form by the page's script.
 */
@Path("/token")
public class TokenPage {
    @Inject
    private Joining joining;

    @Inject
    private Accounts accounts;

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

    /**
     * Somebody who makes an account.
     *
     * @param username without one it is made of the name
     * @param sure the e-mail address that was typed before, and is right although it looks wrong
     */
    public record NewParent(
            @Size(max = 40) String token,
            @Size(max = 120) String name,
            @Size(max = 254) String email,
            @Nullable @Size(max = 254) String sure,
            @Nullable @Size(max = 60) String username,
            @Size(max = 1000) String password) {}

    /** Somebody who applies for a child of the group. */
    public record Applicant(
            @Size(max = 40) String token,
            @Size(max = 120) String name,
            @Size(max = 254) String email,
            @Nullable @Size(max = 254) String sure,
            @Nullable @Size(max = 160) String child) {}

    /** Under which user name somebody has joined. */
    public record Joined(String username) {}

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
        return opened(found(form.value().token()));
    }

    /** The page on which somebody goes on, with what was typed; whoever has no token begins at the beginning. */
    @GET
    @Path("join")
    @Door(Door.To.ANYONE)
    public Response again() {
        Typed typed = Visit.current().typed();
        return joining.find(typed.value("token"))
                .map(found -> Response.ok(opened(found)))
                .orElseGet(() -> typed.refused() ? Response.ok(page()) : Response.seeOther(URI.create("/token")))
                .build();
    }

    /** Makes an account. */
    @POST
    @Path("join")
    @Door(Door.To.ANYONE)
    public Done join(Form<NewParent> form) {
        NewParent typed = form.value();
        Joining.Found found = found(typed.token());
        if (found.applies()) {
            throw form.refuse("token", "joining.over");
        }
        String email = email(form, typed.email(), typed.sure());
        String username = username(form);
        PasswordRules.complaint(typed.password(), List.of(username, email, typed.name()))
                .ifPresent(complaint -> {
                    throw form.refuse("password", complaint, PasswordRules.LEAST);
                });
        NewAccounts.Fresh fresh = new NewAccounts.Fresh(
                username, typed.name(), email, Visit.current().language(), hashed(username, typed.password()));
        return switch (joining.newcomers().joins(found.school(), found.code(), fresh)) {
            case TAKEN -> throw form.refuse("username", "joining.username.taken", joining.proposal(typed.name()));
            case OVER, ALREADY -> throw form.refuse("token", "joining.over");
            case JOINED -> Done.at("login", new Joined(username)).saying(text("joining.joined", username));
        };
    }

    /** Adds the child to the account of who is logged in. */
    @POST
    @Path("add")
    @Form.On("join")
    @Door(Door.To.SIGNED_IN)
    public Done add(Form<Typing> form) {
        Joining.Found found = found(form.value().token());
        SignedIn who = Visit.current().signedIn();
        String email = accounts.email(who.account()).orElse("");
        Person person = new Person(who.name(), email, who.language());
        if (found.applies()) {
            throw form.refuse("token", "joining.over");
        }
        Newcomers.Known known = new Newcomers.Known(who.account(), person);
        return switch (joining.newcomers().joins(found.school(), found.code(), known)) {
            case OVER, TAKEN -> throw form.refuse("token", "joining.over");
            case ALREADY -> throw form.refuse("token", "joining.already", found.child());
            case JOINED ->
                Done.at(found.school().slug() + "/", new Joined(who.username()))
                        .saying(text("joining.added", found.child()));
        };
    }

    /** Applies for a child; the school decides. */
    @POST
    @Path("apply")
    @Form.On("join")
    @Door(Door.To.ANYONE)
    public Done apply(Form<Applicant> form) {
        Applicant typed = form.value();
        Joining.Found found = found(typed.token());
        String email = email(form, typed.email(), typed.sure());
        String child = found.kind() == JoinToken.Kind.GROUP
                ? Optional.ofNullable(typed.child()).orElseThrow(() -> form.refuse("child", "joining.child.needed"))
                : found.child();
        Person person = new Person(typed.name(), email, Visit.current().language());
        if (!found.applies() || !joining.applications().apply(found.school(), found.code(), person, child)) {
            throw form.refuse("token", "joining.over");
        }
        return Done.at("login", new Empty())
                .saying(text("joining.applied", found.school().name(), email));
    }

    private String username(Form<NewParent> form) {
        String typed = form.value().username();
        if (typed == null) {
            return joining.proposal(form.value().name());
        }
        String username = typed.toLowerCase(Locale.ROOT);
        if (!username.matches(NewAccounts.FORM)) {
            throw form.refuse("username", "joining.username.form");
        }
        return username;
    }

    private String hashed(String username, String password) {
        try {
            return joining.accounts().hash(username, password);
        } catch (BusyException busy) {
            throw new ProblemException(503, "password.busy", busy);
        }
    }

    private static String email(Form<?> form, String typed, @Nullable String sure) {
        String email = EmailTyping.trimmed(typed);
        if (!EmailTyping.isAddress(email)) {
            throw form.refuse("email", "joining.email.wrong");
        }
        EmailTyping.likely(email).filter(better -> !email.equals(sure)).ifPresent(better -> {
            throw form.refuse("email", "joining.email.likely", better);
        });
        return email;
    }

    private Joining.Found found(String typed) {
        return joining.find(typed).orElseThrow(this::refused);
    }

    private Refusal refused() {
        Visit visit = Visit.current();
        Duration wait = joining.wrong(Request.getRemoteAddr(visit.asked()));
        Map<String, List<String>> values = FormReader.typed(visit.asked()).values();
        String said = wait.isZero() ? text("joining.token.unknown") : text("joining.token.wait", wait.toSeconds() + 1);
        return new Refusal(new Typed(values, Map.of("token", said)), wait.isZero() ? 422 : 429);
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
