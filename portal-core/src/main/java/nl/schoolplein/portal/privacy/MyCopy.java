package nl.schoolplein.portal.privacy;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** What a school keeps about the visitor, and about the children whom they may see: to take along. */
@Path("/{school}/me/data")
public class MyCopy {
    @Inject
    private Privacy privacy;

    @Inject
    private Bundle texts;

    /** About whom the copy is. */
    public record Mine(List<String> names) {}

    /** Says what it is. */
    @GET
    @Door(Door.To.MEMBER)
    public Page page() {
        List<String> names = reading().about().stream().map(Member::name).toList();
        return Page.of("my-copy", new Mine(names))
                .titled(texts.text(Visit.current().language(), "privacy.mine"));
    }

    /** Makes it, as a ZIP file. */
    @POST
    @FreshPassword
    @Door(Door.To.MEMBER)
    public Response copy() {
        return new CopyAnswer(privacy).of(reading());
    }

    private Reading reading() {
        Visit visit = Visit.current();
        return privacy.families()
                .of(visit.atSchool().id(), visit.by().person())
                .map(Reading::by)
                .orElseThrow(NotFoundException::new);
    }
}
