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
import nl.schoolplein.portal.visit.Visit;

/** The mails of a school that did not arrive, for its administrators. */
@Path("/{school}/admin/mail")
public class AdminMail {
    @Inject
    private PostRoom room;

    @Inject
    private Bundle texts;

    /** Nothing more to say. */
    public record Nothing() {}

    /** The mails. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page list() {
        return Page.of("mails", mails()).titled(text("mails.title"));
    }

    /** Sends one again; 409 if somebody else decided about it. */
    @POST
    @Path("{mail}/again")
    @Form.On("../../mail")
    @Door(Door.To.ADMINISTRATOR)
    public Done again(@PathParam("mail") UUID id, Form<Nothing> form) {
        return done(room.outbox().again(id, of()), "mails.sent-again");
    }

    /** Leaves one at that; 409 if somebody else decided about it. */
    @POST
    @Path("{mail}/give-up")
    @Form.On("../../mail")
    @Door(Door.To.ADMINISTRATOR)
    public Done giveUp(@PathParam("mail") UUID id, Form<Nothing> form) {
        return done(room.outbox().giveUp(id, of()), "mails.given-up");
    }

    private Done done(boolean changed, String said) {
        return mails().after(changed, text(changed ? said : "mails.conflict"));
    }

    private StuckMails mails() {
        return StuckMails.of(room, of(), base());
    }

    private static Optional<UUID> of() {
        return Optional.of(Visit.current().atSchool().id());
    }

    private static String base() {
        return Visit.current().atSchool().slug() + "/admin/mail";
    }

    private String text(String key) {
        return texts.text(Visit.current().language(), key);
    }
}
