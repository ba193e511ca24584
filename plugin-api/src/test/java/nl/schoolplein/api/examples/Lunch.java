package nl.schoolplein.api.examples;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pass;
import nl.schoolplein.api.Passes;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Rule;
import nl.schoolplein.api.Tap;
import nl.schoolplein.api.Texts;
import org.jspecify.annotations.Nullable;

@Path("/")
public class Lunch {
    @Inject
    Database database;

    @Inject
    Passes passes;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    public enum Action implements ModuleAction {
        TODAY,
        HELPERS
    }

    public record Today(List<Eater> eaters) {}

    public record Mark(
            boolean here, @Nullable UUID tap, @Nullable Instant tapped) {}

    public record Helper(@Size(max = 80) String name) {}

    static void rights(Registrar module) {
        module.allow(Action.TODAY, Rule.anyOf(Rule.staff(), Rule.pass())).allow(Action.HELPERS, Rule.staff());
    }

    @GET
    @Path("today")
    @Allow("TODAY")
    public Page today() {
        return Page.of("today", new Today(database.read(Eaters.class, Eaters::all)))
                .offline();
    }

    @POST
    @Path("today/{pupil}")
    @Allow("TODAY")
    public Done mark(@PathParam("pupil") UUID pupil, Form<Mark> form) {
        Tap tap = Tap.of(form.value().tap(), form.value().tapped(), clock);
        return database.write(Eaters.class, eaters -> {
            Eater eater = eaters.of(pupil).orElseThrow(NotFoundException::new);
            if (tap.isAfter(eater.tapped())) {
                eater.becomes(form.value().here(), tap.at());
            }
            return Done.at("today", form.value());
        });
    }

    @POST
    @Path("helpers")
    @Allow("HELPERS")
    public Done help(Form<Helper> form) {
        Pass pass =
                passes.issue(form.value().name(), Action.TODAY, clock.instant().plus(Duration.ofHours(2)));
        return Done.at("helpers", pass).saying(texts.get("helper.added", pass.holder(), pass.code()));
    }
}
