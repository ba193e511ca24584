package nl.schoolplein.api.examples;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Events;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Upload;
import nl.schoolplein.api.Viewer;

@Path("/")
public class FoundThings {
    @Inject
    Database database;

    @Inject
    Viewer viewer;

    @Inject
    Directory directory;

    @Inject
    Files files;

    @Inject
    Events events;

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    public record NewThing(@Size(max = 80) String what, LocalDate until, Audience audience, Upload photo) {}

    public record NewClaim(UUID pupil) {}

    @GET
    public Page list() {
        Instant oldest = clock.instant().minus(Duration.ofDays(settings.get(LostProperty.KEEP_DAYS)));
        return Page.of("list", new FoundList(database.read(Things.class, things -> things.since(oldest))));
    }

    @POST
    @Allow("ADD")
    public Done add(Form<NewThing> form) {
        NewThing thing = form.value();
        if (!viewer.may(LostProperty.Action.ADD, thing.audience())) {
            throw form.refuse("audience", "thing.not-your-group");
        }
        StoredFile photo = files.keep(thing.photo());
        database.write(rows ->
                rows.persist(new FoundThing(thing.audience(), thing.what(), clock.instant(), thing.until(), photo)));
        return Done.at("", thing.what()).saying(texts.get("thing.added", thing.what()));
    }

    @GET
    @Path("{id}/photo")
    public Response photo(@PathParam("id") UUID id) {
        FoundThing thing =
                database.read(Things.class, things -> things.find(id)).orElseThrow(NotFoundException::new);
        return files.preview(thing.photo(), 1);
    }

    @POST
    @Path("{id}/claim")
    @Form.On("..")
    @Allow("CLAIM")
    public Done claim(@PathParam("id") UUID id, Form<NewClaim> form) {
        Pupil pupil = directory
                .pupil(form.value().pupil())
                .filter(child -> viewer.may(LostProperty.Action.CLAIM, child))
                .orElseThrow(NotFoundException::new);
        return database.write(Things.class, things -> {
            FoundThing thing = things.find(id).orElseThrow(NotFoundException::new);
            things.entityManager().persist(new Claim(thing.id(), pupil.id(), viewer.person(), clock.instant()));
            events.publish(ThingClaimed.TYPE, new ThingClaimed(thing.id(), pupil.id()));
            return Done.at("", thing.id());
        });
    }
}
