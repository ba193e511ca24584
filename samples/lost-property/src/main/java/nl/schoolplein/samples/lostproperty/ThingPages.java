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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Events;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
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
    Notices notices;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /** Whose it is, for those who may know: the guardians of the child, and staff. */
    public record Whose(Pupil pupil, Actor by, Instant at) {}

    /**
     * The page.
     *
     * @param whose whose it is; null if nobody's yet, or if the viewer may not know
     * @param children the viewer's children whose it can be
     * @param collected when somebody came for it
     */
    public record One(
            Card thing,
            @Nullable Whose whose,
            List<Pupil> children,
            @Nullable Instant collected) {}

    /** What a claim sends. */
    public record NewClaim(UUID pupil) {}

    private record Found(FoundThing thing, Optional<Claim> claim) {}

    /** Shows it. */
    @GET
    public Page show() {
        Found found = database.read(
                Things.class,
                things -> new Found(things.find(id).orElseThrow(NotFoundException::new), things.claim(id)));
        List<Pupil> children = viewer.children().stream()
                .filter(child -> viewer.isAsked(LostProperty.Action.CLAIM, child))
                .toList();
        FoundThing thing = found.thing();
        Whose whose = found.claim().flatMap(this::whose).orElse(null);
        return Page.of("thing", new One(Card.of(thing, found.claim().isPresent()), whose, children, thing.collected()))
                .titled(thing.what());
    }

    private Optional<Whose> whose(Claim claim) {
        return Optional.of(claim)
                .filter(this::knows)
                .flatMap(one -> directory.pupil(one.pupil()))
                .map(pupil -> new Whose(pupil, actor(claim), claim.claimed()));
    }

    private Actor actor(Claim claim) {
        return Objects.requireNonNull(directory
                .actors(List.of(claim.pupil()), List.of(claim.guardian()))
                .get(claim.guardian()));
    }

    private boolean knows(Claim claim) {
        return viewer.may(LostProperty.Action.ADD)
                || viewer.children().stream().anyMatch(child -> child.id().equals(claim.pupil()));
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
        return change(texts.get("claim.said", pupil.firstName()), (things, thing) -> {
            Optional<Claim> before = things.claim(id);
            if (before.isPresent() && !before.get().pupil().equals(pupil.id())) {
                throw new ClientErrorException(texts.get("claim.late"), Response.Status.CONFLICT);
            }
            if (before.isEmpty()) {
                things.entityManager().persist(new Claim(id, pupil.id(), viewer.person(), clock.instant()));
                notices.tell(Notice.of("claimed", id, thing.what(), pupil.firstName())
                        .toGuardians(Audience.pupils(Set.of(pupil.id())), PupilAction.SEE)
                        .at("things/" + id));
            }
        });
    }

    /** It is somebody else's after all: a guardian of the child says so, or staff. */
    @POST
    @Path("unclaim")
    @Allow("LET_GO")
    public Done unclaim() {
        return change(texts.get("claim.taken-back"), (things, thing) -> {
            if (things.claim(id).filter(claim -> !knows(claim)).isPresent()) {
                throw new NotFoundException();
            }
            things.unclaim(Set.of(id));
            notices.takeBack(id);
        });
    }

    /** Somebody came for it. */
    @POST
    @Path("collected")
    @Allow("ADD")
    public Done collected() {
        return change(texts.get("thing.collected.said"), (things, thing) -> {
            if (thing.collected() == null) { // once, also if it is tapped twice
                thing.collected(clock.instant());
                notices.takeBack(id);
                events.publish(ThingGone.TYPE, new ThingGone(id));
            }
        });
    }

    /** It lies there after all. */
    @POST
    @Path("back")
    @Allow("ADD")
    public Done back() {
        return change(texts.get("thing.back.said"), (things, thing) -> {
            if (thing.collected() != null) {
                thing.collected(null);
                events.publish(ThingFound.TYPE, new ThingFound(id, thing.kind()));
            }
        });
    }

    private Done change(String said, BiConsumer<Things, FoundThing> how) {
        return database.write(Things.class, things -> {
            FoundThing thing = things.find(id).orElseThrow(NotFoundException::new);
            how.accept(things, thing);
            return Done.at("things/" + id, thing.what()).saying(said);
        });
    }
}
