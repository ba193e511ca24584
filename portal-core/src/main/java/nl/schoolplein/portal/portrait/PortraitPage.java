package nl.schoolplein.portal.portrait;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;

/** A pupil's photo: the staff gives it one, and guardians can take it away. */
@Path("/{school}/pupils/{pupil}/portrait")
public class PortraitPage {
    @Inject
    private Portraits portraits;

    @Inject
    private PortraitFaces faces;

    @Inject
    private Schools schools;

    @Inject
    private Bundle texts;

    /**
     * What is shown.
     *
     * @param photo the address of the photo, large
     * @param mayChange whether the viewer may give the pupil another one
     */
    public record Shown(
            Pupil pupil,
            Optional<String> photo,
            Optional<Portraits.Added> added,
            boolean mayChange,
            boolean mayRemove,
            @JsonIgnore boolean staff) {}

    /** A photo. */
    public record NewPhoto(Upload photo) {}

    /** Nothing more to say. */
    public record Sure() {}

    /** The photo as it is, and what may be done with it: for the staff, and for guardians of the child. */
    @GET
    @Door(Door.To.MEMBER)
    public Page page(@PathParam("pupil") UUID id) {
        Visit visit = Visit.current();
        Pupil pupil = pupil(visit, id);
        PortalViewer viewer = visit.by();
        Optional<String> photo = faces.address(visit, pupil, Portraits.Size.LARGE);
        return Page.of(
                        "portrait",
                        new Shown(
                                pupil,
                                photo,
                                photo.isEmpty() ? Optional.empty() : portraits.added(school(visit), id),
                                viewer.may(PupilAction.CHANGE_PORTRAIT, pupil),
                                photo.isPresent() && viewer.may(PupilAction.REMOVE_PORTRAIT, pupil),
                                viewer.capacity() == Capacity.STAFF))
                .titled(text("portrait.title"));
    }

    /** The picture. Another photo has another address, so that a browser may keep this one for a while. */
    @GET
    @Path("{portrait}/{size}")
    @Door(Door.To.MEMBER)
    public Response picture(
            @PathParam("pupil") UUID id, @PathParam("portrait") UUID portrait, @PathParam("size") String size)
            throws IOException {
        Visit visit = Visit.current();
        Portraits.Size wanted = Arrays.stream(Portraits.Size.values())
                .filter(one -> one.word().equals(size))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        boolean maySee =
                schools.directory(school(visit), Optional.of(visit.by())).pupils(Audience.pupils(Set.of(id))).stream()
                        .anyMatch(pupil -> pupil.id().equals(id) && faces.maySee(visit.by(), pupil, school(visit)));
        if (!maySee) {
            throw new NotFoundException();
        }
        StoredFile file = portraits.file(school(visit), id, portrait, wanted).orElseThrow(NotFoundException::new);
        return Response.ok(portraits.bytes(school(visit), file), file.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
                .build();
    }

    /** Gives the pupil this photo; whatever is in the file besides pixels goes. */
    @POST
    @Door(Door.To.MEMBER)
    public Done change(@PathParam("pupil") UUID id, Form<NewPhoto> form) throws IOException {
        Visit visit = Visit.current();
        Pupil pupil = may(visit, id, PupilAction.CHANGE_PORTRAIT);
        SentPhoto sent = SentPhoto.read(form.value().photo());
        if (sent.picture().isEmpty()) {
            String why = text(sent.refused(), SentPhoto.MOST_MEGABYTES);
            throw new Refusal(new Typed(FormReader.typed(visit.asked()).values(), Map.of("photo", why)));
        }
        portraits.put(school(visit), Map.of(pupil, sent.picture().get()), hand(visit));
        return Done.at(address(visit, id), Map.of()).saying(text("portrait.saved"));
    }

    /** Takes the photo away. */
    @POST
    @Path("remove")
    @Form.On("../portrait")
    @Door(Door.To.MEMBER)
    public Done remove(@PathParam("pupil") UUID id, Form<Sure> form) {
        Visit visit = Visit.current();
        portraits.remove(school(visit), may(visit, id, PupilAction.REMOVE_PORTRAIT), hand(visit));
        return Done.at(address(visit, id), Map.of()).saying(text("portrait.removed"));
    }

    private Pupil may(Visit visit, UUID id, PupilAction action) {
        Pupil pupil = pupil(visit, id);
        if (!visit.by().may(action, pupil)) {
            throw new ForbiddenException();
        }
        return pupil;
    }

    private Pupil pupil(Visit visit, UUID id) {
        return schools.directory(school(visit), Optional.of(visit.by()))
                .pupil(id)
                .orElseThrow(NotFoundException::new);
    }

    private static String address(Visit visit, UUID pupil) {
        return visit.atSchool().slug() + "/pupils/" + pupil + "/portrait";
    }

    static Portraits.Hand hand(Visit visit) {
        return new Portraits.Hand(visit.signedIn().account(), visit.by().name());
    }

    private static UUID school(Visit visit) {
        return visit.atSchool().id();
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
