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

/** The mails of all schools that did not arrive, for the operator. */
@Path("/operator/mail")
public class OperatorMail {
    @Inject
    private PostRoom room;

    @Inject
    private Bundle texts;

    /** The mails. */
    @GET
    @Door(Door.To.OPERATOR)
    public Page list() {
        return desk().list();
    }

    /** Sends one again; 409 if somebody else decided about it. */
    @POST
    @Path("{mail}/again")
    @Form.On("../../mail")
    @Door(Door.To.OPERATOR)
    public Done again(@PathParam("mail") UUID id, Form<StuckMails.Nothing> form) {
        return desk().again(id);
    }

    /** Leaves one at that; 409 if somebody else decided about it. */
    @POST
    @Path("{mail}/give-up")
    @Form.On("../../mail")
    @Door(Door.To.OPERATOR)
    public Done giveUp(@PathParam("mail") UUID id, Form<StuckMails.Nothing> form) {
        return desk().giveUp(id);
    }

    private MailDesk desk() {
        return new MailDesk(room, texts, Optional.empty(), "operator/mail");
    }
}
