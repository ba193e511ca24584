package nl.schoolplein.samples.lostproperty;

import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Events;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;
import org.jspecify.annotations.Nullable;

/** One thing: its photo, whose it is, and that it was collected. */
@Path("things/{id}")
public class ThingPages {
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
    Texts texts;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /** Whose it is, for those who may know: the guardians of the child, and staff. */
    public record Claim(Pupil pupil, Actor by, Instant at) {}

    /**
     * The page.
     *
     * @param claim whose it is; null if nobody's yet, or if the viewer may not know
     * @param children the viewer's children whose it can be
     * @param collected when somebody came for it
     */
    public record One(
            Card thing,
            @Nullable Claim claim,
            List<Pupil> children,
            @Nullable Instant collected) {}

    /** What a claim sends. */
    public record NewClaim(UUID pupil) {}

    /** Shows it. */
    @GET
    public Page show() {
        FoundThing thing =
                database.read(Things.class, things -> things.find(id)).orElseThrow(NotFoundException::new);
        List<Pupil> children = viewer.children().stream()
                .filter(child -> viewer.isAsked(LostProperty.Action.CLAIM, child))
                .toList();
        One one = new One(Card.of(thing), claim(thing).orElse(null), children, thing.collected());
        return Page.of("thing", one).titled(thing.what());
    }

    private Optional<Claim> claim(FoundThing thing) {
        if (thing.pupil() == null || !knows(thing.pupil())) {
            return Optional.empty();
        }
        return directory
                .pupil(thing.pupil())
                .map(pupil -> new Claim(
                        pupil,
                        directory
                                .actors(List.of(pupil.id()), List.of(thing.guardian()))
                                .get(thing.guardian()),
                        thing.claimed()));
    }

    private boolean knows(UUID pupil) {
        return viewer.may(LostProperty.Action.ADD)
                || viewer.children().stream().anyMatch(child -> child.id().equals(pupil));
    }

    /** Shows its photo. */
    @GET
    @Path("photo")
    public Response photo() {
        return database.read(Things.class, things -> things.find(id))
                .map(FoundThing::photo)
                .map(photo -> files.preview(photo, 1))
                .orElseThrow(NotFoundException::new);
    }

    /** A guardian says whose it is; 409 if somebody else was first. */
    @POST
    @Path("claim")
    @Form.On(".")
    @Allow("CLAIM")
    public Done claim(Form<NewClaim> form) {
        Pupil pupil = directory
                .pupil(form.value().pupil())
                .filter(child -> viewer.may(LostProperty.Action.CLAIM, child))
                .orElseThrow(NotFoundException::new);
        return change(texts.get("claim.said", pupil.firstName()), thing -> {
            if (thing.pupil() != null && !thing.pupil().equals(pupil.id())) {
                throw new ClientErrorException(texts.get("claim.late"), Response.Status.CONFLICT);
            }
            thing.claim(pupil.id(), viewer.person(), clock.instant());
        });
    }

    /** It is somebody else's after all: a guardian of the child says so, or staff. */
    @POST
    @Path("unclaim")
    @Allow("LET_GO")
    public Done unclaim() {
        return change(texts.get("claim.taken-back"), thing -> {
            if (thing.pupil() != null && !knows(thing.pupil())) {
                throw new NotFoundException();
            }
            thing.unclaim();
        });
    }

    /** Somebody came for it. */
    @POST
    @Path("collected")
    @Allow("ADD")
    public Done collected() {
        return change(texts.get("thing.collected.said"), thing -> {
            thing.collected(clock.instant());
            events.publish(ThingGone.TYPE, new ThingGone(thing.id()));
        });
    }

    /** It lies there after all. */
    @POST
    @Path("back")
    @Allow("ADD")
    public Done back() {
        return change(texts.get("thing.back.said"), thing -> {
            thing.collected(null);
            events.publish(ThingFound.TYPE, new ThingFound(thing.id(), thing.kind()));
        });
    }

    private Done change(String said, Consumer<FoundThing> how) {
        return database.write(Things.class, things -> {
            FoundThing thing = things.find(id).orElseThrow(NotFoundException::new);
            how.accept(thing);
            return Done.at("things/" + id, Card.of(thing)).saying(said);
        });
    }
}
