package nl.schoolplein.portal.medical;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.portal.audit.AuditLine;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.welcome.Step;
import nl.schoolplein.portal.welcome.Welcome;
import org.jspecify.annotations.Nullable;

/** A child's medical details: for the guardians who may act for the child, and the staff who have to do with it. */
@Path("/{school}/pupils/{pupil}/medical")
public class MedicalPage {
    @Inject
    private MedicalFile file;

    @Inject
    private Welcome welcome;

    @Inject
    private Schools schools;

    @Inject
    private Bundle texts;

    /**
     * What is shown.
     *
     * @param edition how often they were changed
     * @param looks who looked and who changed, newest first
     * @param step whether it is a step of the first login
     */
    public record Sheet(
            Pupil pupil,
            Details details,
            int edition,
            Optional<MedicalFile.Change> last,
            List<AuditLine> looks,
            @JsonIgnore boolean staff,
            @JsonIgnore boolean step) {}

    /** What is typed, and the edition that was looked at. */
    public record Typed(
            @Nullable @Size(max = Details.LONGEST) String allergies,
            @Nullable @Size(max = Details.LONGEST) String medicines,
            @Nullable @Size(max = Details.LONGEST) String diet,
            @Nullable @Size(max = Details.LONGEST) String practitioner,
            @Nullable @Size(max = Details.LONGEST) String emergency,
            @Nullable @Size(max = Details.LONGEST) String other,
            int edition,
            boolean step) {
        Details details() {
            return new Details(
                    text(allergies), text(medicines), text(diet), text(practitioner), text(emergency), text(other));
        }

        private static String text(@Nullable String maybe) {
            return maybe == null ? "" : maybe;
        }
    }

    /** The details; that a member of staff looks is noted. No browser and nobody in between keeps the page. */
    @GET
    @Door(Door.To.MEMBER)
    @FreshPassword
    public Response page(@PathParam("pupil") UUID id, @QueryParam("step") @Nullable String step) {
        Visit visit = Visit.current();
        Pupil pupil = pupil(visit, id, PupilAction.SEE_MEDICAL);
        boolean staff = visit.by().capacity() == Capacity.STAFF;
        MedicalFile.Sheet now = staff
                ? file.look(hand(visit), pupil)
                : file.read(visit.atSchool().id(), pupil);
        Sheet sheet = new Sheet(
                pupil,
                now.details(),
                now.edition(),
                now.last(),
                file.looks(visit.atSchool().id(), pupil),
                staff,
                step != null);
        return Response.ok(Page.of("medical", sheet).titled(text("medical.title")))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Writes other details. */
    @POST
    @Door(Door.To.MEMBER)
    @FreshPassword
    public Done change(@PathParam("pupil") UUID id, Form<Typed> form) {
        Visit visit = Visit.current();
        Pupil pupil = pupil(visit, id, PupilAction.CHANGE_MEDICAL);
        String address = visit.atSchool().slug() + "/pupils/" + pupil.id() + "/medical";
        try {
            file.change(hand(visit), pupil, form.value().details(), form.value().edition());
        } catch (MedicalFile.StaleException stale) {
            throw new Conflict(text("medical.conflict"), "/" + address, Map.of());
        }
        if (visit.by().capacity() == Capacity.GUARDIAN) {
            welcome.did(visit.atSchool().id(), visit.by(), Step.MEDICAL, pupil.id());
        }
        String back = form.value().step() ? visit.atSchool().slug() + "/welcome" : address;
        return Done.at(back, Map.of()).saying(text("medical.saved"));
    }

    /** The pupil, if the visitor may: 404 for who has nothing to do with it, 403 for who may only see. */
    private Pupil pupil(Visit visit, UUID id, PupilAction action) {
        PortalViewer viewer = visit.by();
        Pupil pupil = schools.directory(visit.atSchool().id(), Optional.of(viewer))
                .pupil(id)
                .orElseThrow(NotFoundException::new);
        if (!viewer.may(action, pupil)) {
            throw new ForbiddenException();
        }
        return pupil;
    }

    private static MedicalFile.Hand hand(Visit visit) {
        return new MedicalFile.Hand(
                visit.atSchool().id(), visit.signedIn().account(), visit.by().name());
    }

    private String text(String key) {
        return texts.text(Visit.current().language(), key);
    }
}
