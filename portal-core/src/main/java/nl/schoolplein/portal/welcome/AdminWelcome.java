package nl.schoolplein.portal.welcome;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** What the school says at the first login, and asking everybody to check their details again. */
@Path("/{school}/admin/welcome")
public class AdminWelcome {
    @Inject
    private Welcome welcome;

    @Inject
    private Bundle texts;

    /** What is so now; {@code askedSince} is empty if the school never asked for a check. */
    public record Settings(String greeting, Optional<Instant> askedSince) {}

    /** What is typed. */
    public record NewGreeting(
            @Nullable @Size(max = GreetingRow.LONGEST) String greeting) {}

    /** Everybody is to check their details. */
    public record Check(boolean everybody) {}

    /** The settings. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page page() {
        Optional<Instant> since = Optional.of(welcome.askedSince(school())).filter(Instant.EPOCH::isBefore);
        return Page.of("admin-welcome", new Settings(welcome.greeting(school()), since))
                .titled(text("welcome.admin.title"));
    }

    /** Keeps the greeting; without one the portal's own words are shown. */
    @POST
    @Door(Door.To.ADMINISTRATOR)
    public Done say(Form<NewGreeting> form) {
        welcome.say(school(), form.value().greeting());
        return back("me.saved");
    }

    /** Asks everybody to check their details, from now on. */
    @POST
    @Path("check")
    @Form.On("../welcome")
    @Door(Door.To.ADMINISTRATOR)
    public Done ask(Form<Check> form) {
        if (form.value().everybody()) {
            welcome.askAgain(school());
        }
        return back("welcome.admin.asked");
    }

    private Done back(String key) {
        return Done.at(Visit.current().atSchool().slug() + "/admin/welcome", Map.of())
                .saying(text(key));
    }

    private static UUID school() {
        return Visit.current().atSchool().id();
    }

    private String text(String key) {
        return texts.text(Visit.current().language(), key);
    }
}
