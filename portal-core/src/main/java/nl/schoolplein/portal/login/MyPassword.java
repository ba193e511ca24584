package nl.schoolplein.portal.login;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.BusyException;
import nl.schoolplein.portal.account.PasswordRules;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.ProblemException;
import nl.schoolplein.portal.visit.Visit;

/** Another password for who is logged in. */
@Path("/me/password")
public class MyPassword {
    @Inject
    private PasswordLinks links;

    @Inject
    private Accounts accounts;

    @Inject
    private RightDoor door;

    @Inject
    private LoginTrail trail;

    @Inject
    private Bundle texts;

    /** The new one. */
    public record Fresh(@Size(max = 1000) String password) {}

    /** What the page shows, and a program gets. */
    public record Mine(String username, int least) {}

    /** Asks for it. */
    @GET
    @FreshPassword
    @Door(Door.To.SIGNED_IN)
    public Page page() {
        return Page.of("my-password", mine()).titled(text("password.change"));
    }

    /** Changes it; other devices are logged out. */
    @POST
    @FreshPassword
    @Door(Door.To.SIGNED_IN)
    public Done change(Form<Fresh> form) {
        Visit visit = Visit.current();
        SignedIn who = visit.signedIn();
        List<String> names = List.of(
                who.username(), who.name(), accounts.email(who.account()).orElse(""));
        PasswordRules.complaint(form.value().password(), names).ifPresent(complaint -> {
            throw form.refuse("password", complaint, PasswordRules.LEAST);
        });
        try {
            boolean staffs = door.isStaffs(who.account(), who.schools(), door.here(visit) == RightDoor.Here.STAFF);
            links.change(who.account(), form.value().password(), visit.token(), staffs);
        } catch (BusyException busy) {
            throw NextTry.or(new ProblemException(503, "password.busy", busy));
        }
        trail.passwordChanged(who);
        return Done.at("me", mine()).saying(text("password.changed"));
    }

    private static Mine mine() {
        return new Mine(Visit.current().signedIn().username(), PasswordRules.LEAST);
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
