package nl.schoolplein.portal.login;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.BusyException;
import nl.schoolplein.portal.account.PasswordRules;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.ProblemException;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** A new password with the link that was mailed. Opening the page uses nothing up: mail programs look at links too. */
@Path("/login/new-password")
public class NewPasswordPage {
    @Inject
    private PasswordLinks links;

    @Inject
    private RightDoor door;

    @Inject
    private LoginTrail trail;

    @Inject
    private Bundle texts;

    /**
     * A new password.
     *
     * @param token what stands in the link
     */
    public record Fresh(
            @Size(max = 100) String token, @Size(max = 1000) String password) {}

    /**
     * What the page shows.
     *
     * @param username whose password it is; empty if the link does not hold
     */
    public record FreshModel(@JsonIgnore String token, String username, int least) {}

    /** What a program gets. */
    public record Made(String username) {}

    /** Asks for a new password, or says that the link does not hold any more. */
    @GET
    @Door(Door.To.ANYONE)
    public Page page(@QueryParam("token") @Nullable String token) {
        String held =
                Visit.current().typed().refused() ? Visit.current().typed().value("token") : token;
        Optional<Accounts.Reached> owner = Optional.ofNullable(held).flatMap(links::owner);
        FreshModel model = new FreshModel(
                owner.isPresent() ? String.valueOf(held) : "",
                owner.map(Accounts.Reached::username).orElse(""),
                PasswordRules.LEAST);
        return Page.of("new-password", model).titled(text("password.new.title"));
    }

    /** Makes it; whoever was logged in with the old one is so no more. */
    @POST
    @Door(Door.To.ANYONE)
    public Done make(Form<Fresh> form) {
        Fresh fresh = form.value();
        Optional<Accounts.Reached> owner = links.owner(fresh.token());
        if (owner.isEmpty()) {
            throw form.refuse("token", "password.link.over");
        }
        Accounts.Reached person = owner.get();
        PasswordRules.complaint(fresh.password(), List.of(person.username(), person.email(), person.name()))
                .ifPresent(complaint -> {
                    throw form.refuse("password", complaint, PasswordRules.LEAST);
                });
        try {
            boolean here = door.here(Visit.current()) == RightDoor.Here.STAFF;
            boolean staffs = door.isStaffs(person.account(), person.schools(), here);
            if (!links.use(fresh.token(), person.account(), fresh.password(), staffs)) {
                throw form.refuse("token", "password.link.over");
            }
        } catch (BusyException busy) {
            throw NextTry.or(new ProblemException(503, "password.busy", busy));
        }
        trail.passwordChanged(person);
        return Done.at("login", new Made(person.username())).saying(text("password.made"));
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
