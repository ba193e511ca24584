package nl.schoolplein.portal.login;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.Device;
import nl.schoolplein.portal.account.Sessions;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** The devices on which somebody is logged in, and the end of it. */
@Path("/me/sessions")
public class MySessions {
    @Inject
    private Sessions sessions;

    @Inject
    private LoginTrail trail;

    @Inject
    private Bundle texts;

    /** The devices; {@code moved} if this one is used from elsewhere, and nobody said yet who that was. */
    public record Mine(List<Line> devices, boolean moved) {}

    /**
     * A device in words.
     *
     * @param network roughly the network address from which it was last used
     */
    public record Line(
            String id,
            String device,
            boolean phone,
            Instant since,
            Instant lastUsed,
            String network,
            boolean stays,
            boolean moved,
            boolean own) {}

    /** Lists them. */
    @GET
    @Door(Door.To.SIGNED_IN)
    public Page list() {
        return Page.of("sessions", mine()).titled(text("sessions.title"));
    }

    private Mine mine() {
        Visit visit = Visit.current();
        List<Line> lines = sessions.of(visit.signedIn().account(), token()).stream()
                .map(listed -> new Line(
                        listed.id(),
                        words(listed.device()),
                        listed.device().platform().phone(),
                        listed.since(),
                        listed.lastUsed(),
                        listed.network(),
                        listed.stays(),
                        listed.moved(),
                        listed.own()))
                .toList();
        return new Mine(lines, visit.signedIn().moved());
    }

    private String words(Device device) {
        String platform = text("device." + device.platform().key());
        String browser = device.browser().title();
        return browser.isEmpty() ? platform : text("device.on", browser, platform);
    }

    /** Ends one. */
    @POST
    @Path("{session}/end")
    @Door(Door.To.SIGNED_IN)
    public Done end(@PathParam("session") String id) {
        SignedIn who = Visit.current().signedIn();
        if (!sessions.end(who.account(), id)) {
            throw new NotFoundException();
        }
        trail.sessionEnded(who);
        return Done.at("me/sessions", mine()).saying(text("sessions.ended"));
    }

    /** Ends all but this one. */
    @POST
    @Path("end-others")
    @Door(Door.To.SIGNED_IN)
    public Done endOthers() {
        SignedIn who = Visit.current().signedIn();
        sessions.endOthers(who.account(), token());
        trail.sessionEnded(who);
        return Done.at("me/sessions", mine()).saying(text("sessions.ended-others"));
    }

    /** It was the owner who used it from elsewhere. */
    @POST
    @Path("it-was-me")
    @Door(Door.To.SIGNED_IN)
    public Done itWasMe() {
        sessions.stayed(token());
        return Done.at("me/sessions", mine()).saying(text("sessions.good"));
    }

    private static String token() {
        return String.valueOf(Visit.current().token());
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
