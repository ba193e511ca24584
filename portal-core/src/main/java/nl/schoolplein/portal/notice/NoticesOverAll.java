package nl.schoolplein.portal.notice;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** What somebody was told at all of their schools. */
@Path("/notices")
public class NoticesOverAll {
    private static final String BASE = "/notices";

    @Inject
    private NoticeDesk desk;

    @Inject
    private Bundle texts;

    /**
     * Lists it, newest first, or goes on to the only school.
     *
     * @param before where the list begins, as {@code older} of another list says
     */
    @GET
    @Door(Door.To.SIGNED_IN)
    public Response list(@QueryParam("before") @DefaultValue("") String before) {
        Visit visit = Visit.current();
        List<Visit> places = desk.places(visit);
        if (places.size() < 2) {
            String there =
                    places.isEmpty() ? "/" : "/" + places.get(0).atSchool().slug() + BASE;
            return Response.seeOther(URI.create(there)).build();
        }
        return Response.ok(Page.of("notices", desk.list(visit, places, Place.of(before), BASE))
                        .titled(texts.text(visit.language(), "bell.title")))
                .build();
    }

    /** All that was on the page is read. */
    @POST
    @Path("read")
    @Form.On("../notices")
    @Door(Door.To.SIGNED_IN)
    public Done readAll(Form<NoticesPage.UpTo> form) {
        Visit visit = Visit.current();
        List<Visit> places = desk.places(visit);
        desk.readAll(places, form.value().at());
        return Done.at(BASE.substring(1), desk.list(visit, places, Place.of(""), BASE))
                .saying(texts.text(visit.language(), "bell.read-all.done"));
    }
}
