package nl.schoolplein.samples.lostproperty;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Events;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Upload;
import nl.schoolplein.api.Viewer;
import org.jspecify.annotations.Nullable;

/** What lies there, and adding to it. */
@Path("/")
public class FoundThings {
    private static final int AT_A_TIME = 24;

    @Inject
    Database database;

    @Inject
    Files files;

    @Inject
    Events events;

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    /**
     * The page.
     *
     * @param keepDays how many days a thing lies there
     * @param next the number of the next page; 0 if there is none
     */
    public record All(List<Card> things, int keepDays, int next) {}

    /** The form. */
    public record Kinds(List<Kind> kinds) {}

    /** What the form sends. */
    public record NewThing(
            @Size(max = FoundThing.LONGEST) String what,
            @Size(max = FoundThing.LONGEST) String place,
            Kind kind,
            @Nullable Upload photo) {}

    /** Shows a page of them, from 0. */
    @GET
    public Page list(@QueryParam("from") @DefaultValue("0") @Min(0) @Max(1000) int number) {
        int days = settings.get(LostProperty.KEEP_DAYS);
        Instant oldest = clock.instant().minus(Duration.ofDays(days));
        List<Card> found = database.read(
                Things.class, things -> Card.of(things.since(oldest, AT_A_TIME + 1, number * AT_A_TIME), things));
        boolean more = found.size() > AT_A_TIME;
        return Page.of(
                "list", new All(found.subList(0, Math.min(found.size(), AT_A_TIME)), days, more ? number + 1 : 0));
    }

    /** Shows the form for something that was found. */
    @GET
    @Path("new")
    public Page form() {
        if (!viewer.may(LostProperty.Action.ADD)) {
            throw new NotFoundException();
        }
        return Page.of("new", new Kinds(List.of(Kind.values()))).titled(texts.get("thing.new"));
    }

    /** Puts something on the page. */
    @POST
    @Form.On("new")
    @Allow("ADD")
    public Done add(Form<NewThing> form) {
        NewThing sent = form.value();
        StoredFile photo = photo(form);
        FoundThing thing = new FoundThing(sent.what(), sent.place(), sent.kind(), clock.instant(), photo);
        return database.write(Things.class, things -> {
            things.entityManager().persist(thing);
            events.publish(ThingFound.TYPE, new ThingFound(thing.id(), thing.kind()));
            return Done.at("", Card.of(thing, false)).saying(texts.get("thing.added", thing.what()));
        });
    }

    private @Nullable StoredFile photo(Form<NewThing> form) {
        if (form.value().photo() == null) {
            return null;
        }
        StoredFile photo = files.keep(form.value().photo());
        if (!photo.mediaType().startsWith("image/")) {
            throw form.refuse("photo", "thing.no-photo");
        }
        return photo;
    }
}
