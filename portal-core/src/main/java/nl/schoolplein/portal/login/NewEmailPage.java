package nl.schoolplein.portal.login;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Confirms an e-mail address with the link that was mailed there. Opening the page changes nothing: mail programs look at links too. */
@Path("/login/new-email")
public class NewEmailPage {
    @Inject
    private EmailLinks links;

    @Inject
    private LoginTrail trail;

    @Inject
    private Bundle texts;

    /** What stands in the link. */
    public record Confirmed(@Size(max = 100) String token) {}

    /** What the page shows: whose address it becomes, and which; both empty if the link does not hold. */
    public record Asked(@JsonIgnore String token, String username, String email) {}

    /** Asks to confirm, or says that the link does not hold any more. */
    @GET
    @Door(Door.To.ANYONE)
    public Page page(@QueryParam("token") @Nullable String token) {
        String held =
                Visit.current().typed().refused() ? Visit.current().typed().value("token") : token;
        Optional<EmailLinks.Held> link = Optional.ofNullable(held).flatMap(links::held);
        Asked asked = link.map(one -> new Asked(String.valueOf(held), one.username(), one.email()))
                .orElseGet(() -> new Asked("", "", ""));
        return Page.of("new-email", asked).titled(text("email.confirm"));
    }

    /** From now on the address counts; once. */
    @POST
    @Door(Door.To.ANYONE)
    public Done confirm(Form<Confirmed> form) {
        EmailLinks.Changed changed =
                links.use(form.value().token()).orElseThrow(() -> form.refuse("token", "email.link.over"));
        trail.emailChanged(changed);
        return Done.at(Visit.current().who() == null ? "login" : "me", Map.of()).saying(text("email.changed"));
    }

    private String text(String key) {
        return texts.text(Visit.current().language(), key);
    }
}
