package nl.schoolplein.portal.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/**
 * What courts decided about a child, for the staff who have to know ({@link PupilAction#READ_COURT_NOTE}). For everybody else
 * there is no such page.
 */
@Path("/{school}/pupils/{pupil}/court")
public class CourtPage {
    @Inject
    private PeopleDesk desk;

    @Inject
    private Bundle texts;

    /** The notes, by the guardian whom they are about. */
    public record Sheet(Pupil pupil, List<Note> notes) {}

    /** What a court decided about a guardian and the child. */
    public record Note(String guardian, AdminLinks.CourtNote note) {}

    /** Opens them; the look is noted. No browser and nobody in between keeps the page. */
    @GET
    @Door(Door.To.MEMBER)
    @FreshPassword
    public Response page(@PathParam("pupil") UUID id) {
        Visit visit = Visit.current();
        Pupil pupil = desk.schools()
                .directory(Here.school(), Optional.of(visit.by()))
                .pupil(id)
                .filter(one -> visit.by().may(PupilAction.READ_COURT_NOTE, one))
                .orElseThrow(NotFoundException::new);
        Sheet sheet = new Sheet(pupil, new CourtNotes(desk).about(Hand.current(), pupil));
        return Response.ok(Page.of("court", sheet).titled(new Here(texts).text("people.court")))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
