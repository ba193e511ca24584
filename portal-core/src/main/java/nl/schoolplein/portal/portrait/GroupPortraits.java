package nl.schoolplein.portal.portrait;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.picture.Picture;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;

/** The photos of a group on one page, where those of several pupils are added at once. */
@Path("/{school}/pupils/portraits/{group}")
public class GroupPortraits {
    private static final String FIELD = "photo-";

    @Inject
    private Portraits portraits;

    @Inject
    private Schools schools;

    @Inject
    private Bundle texts;

    /** The pupils of the group of whom the viewer may change the photo; {@code have} are those who have one. */
    public record Shown(Group group, List<Pupil> pupils, Set<UUID> have) {
        /** The name of a pupil's field. */
        @JsonIgnore
        public String field(Pupil pupil) {
            return FIELD + pupil.id();
        }
    }

    /** The files, by the names of their fields. */
    public record NewPhotos(Map<String, Upload> photos) {}

    /** The page. */
    @GET
    @Door(Door.To.STAFF)
    public Page page(@PathParam("group") UUID id) {
        Visit visit = Visit.current();
        Group group = directory(visit).group(id).orElseThrow(NotFoundException::new);
        Shown shown = new Shown(
                group,
                pupils(visit, id),
                portraits.of(visit.atSchool().id()).byPupil().keySet());
        return Page.of("portraits", shown).titled(text("portrait.group.title", group.name()));
    }

    /** Gives these pupils these photos. What can be used is saved, whatever is wrong with the others. */
    @POST
    @Door(Door.To.STAFF)
    public Done change(@PathParam("group") UUID id, Form<NewPhotos> form) throws IOException {
        Visit visit = Visit.current();
        Group group = directory(visit).group(id).orElseThrow(NotFoundException::new);
        Map<String, Upload> left = new LinkedHashMap<>(form.value().photos());
        Map<Pupil, Picture> pictures = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (Pupil pupil : pupils(visit, id)) {
            Upload upload = left.remove(FIELD + pupil.id());
            if (upload != null) {
                SentPhoto sent = SentPhoto.read(upload);
                sent.picture()
                        .ifPresentOrElse(
                                picture -> pictures.put(pupil, picture),
                                () -> errors.put(
                                        FIELD + pupil.id(), text(sent.refused(), SentPhoto.MOST_MEGABYTES)));
            }
        }
        if (!left.isEmpty()) {
            throw new NotFoundException();
        }
        portraits.put(visit.atSchool().id(), pictures, PortraitPage.hand(visit));
        if (pictures.isEmpty() && errors.isEmpty()) {
            errors.put("photos", text("error.file"));
        }
        if (!errors.isEmpty()) {
            throw new Refusal(new Typed(FormReader.typed(visit.asked()).values(), errors));
        }
        return Done.at(visit.atSchool().slug() + "/pupils/portraits/" + group.id(), Map.of())
                .saying(text("portrait.group.saved", pictures.size()));
    }

    private List<Pupil> pupils(Visit visit, UUID group) {
        return directory(visit).pupils(Audience.groups(Set.of(group))).stream()
                .filter(pupil -> visit.by().may(PupilAction.CHANGE_PORTRAIT, pupil))
                .toList();
    }

    private Directory directory(Visit visit) {
        return schools.directory(visit.atSchool().id(), Optional.of(visit.by()));
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
