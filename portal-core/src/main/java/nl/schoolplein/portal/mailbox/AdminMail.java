package nl.schoolplein.portal.mailbox;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Visit;

/** The mails of a school that did not arrive, for its administrators. */
@Path("/{school}/admin/mail")
public class AdminMail {
    @Inject
    private PostRoom room;

    @Inject
    private Bundle texts;

    /** The mails. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page list() {
        return desk().list();
    }

    /** Sends one again; 409 if somebody else decided about it. */
    @POST
    @Path("{mail}/again")
    @Form.On("../../mail")
    @Door(Door.To.ADMINISTRATOR)
    public Done again(@PathParam("mail") UUID id, Form<StuckMails.Nothing> form) {
        return desk().again(id);
    }

    /** Leaves one at that; 409 if somebody else decided about it. */
    @POST
    @Path("{mail}/give-up")
    @Form.On("../../mail")
    @Door(Door.To.ADMINISTRATOR)
    public Done giveUp(@PathParam("mail") UUID id, Form<StuckMails.Nothing> form) {
        return desk().giveUp(id);
    }

    private MailDesk desk() {
        School school = Visit.current().atSchool();
        return new MailDesk(room, texts, Optional.of(school.id()), school.slug() + "/admin/mail");
    }
}
