package nl.schoolplein.portal.joining;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.BusyException;
import nl.schoolplein.portal.account.EmailTyping;
import nl.schoolplein.portal.account.NewAccounts;
import nl.schoolplein.portal.account.PasswordRules;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.login.FirstLogin;
import nl.schoolplein.portal.login.NextTry;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.ProblemException;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.SessionCookie;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** What somebody does with a token: makes an account, adds a child to their own, or applies. */
@Path("/token")
public class JoinPage {
    @Inject
    private Joining joining;

    @Inject
    private Accounts accounts;

    @Inject
    private FirstLogin firstLogin;

    @Inject
    private SessionCookie cookie;

    @Inject
    private Bundle texts;

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

    /** Under which user name somebody has joined, and where to go on. */
    public record Joined(String username, String home) {}

    /** Makes an account, and logs in with it. */
    @POST
    @Path("join")
    @Door(Door.To.ANYONE)
    public Response join(Form<NewParent> form) {
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
            case JOINED -> joined(found.school(), username, typed.password());
        };
    }

    private Response joined(School school, String username, String password) {
        String home = school.slug() + "/welcome";
        return firstLogin
                .cookies(Visit.current(), username, password)
                .map(cookies -> {
                    Response.ResponseBuilder answer = Response.ok(Done.at(home, new Joined(username, "/" + home))
                            .saying(text("joining.joined.in", username)));
                    cookies.forEach(one -> answer.header(HttpHeaders.SET_COOKIE, one));
                    return answer;
                })
                .orElseGet(() -> Response.ok(
                        Done.at("login", new Joined(username, "/login")).saying(text("joining.joined", username))))
                .header(HttpHeaders.SET_COOKIE, new KeptToken(cookie).forgetting())
                .build();
    }

    /** Adds the child to the account of who is logged in. */
    @POST
    @Path("add")
    @Form.On("join")
    @Door(Door.To.SIGNED_IN)
    public Response add(Form<TokenPage.Typing> form) {
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
            case JOINED -> {
                String home = found.school().slug() + "/";
                yield Response.ok(Done.at(home, new Joined(who.username(), "/" + home))
                                .saying(text("joining.added", found.child())))
                        .header(HttpHeaders.SET_COOKIE, new KeptToken(cookie).forgetting())
                        .build();
            }
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
        return Done.at("login", new TokenPage.Empty())
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
            throw NextTry.or(new ProblemException(503, "password.busy", busy));
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
        return TypedToken.found(joining, texts, typed);
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
