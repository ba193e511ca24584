package nl.schoolplein.portal.login;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** What the operator says on the login page: an outage, work that is planned. */
@Path("/operator/notices")
public class OperatorNotices {
    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /** A new notice, in plain words; times as the clock on the wall says them. */
    public record Fresh(@NotBlank @Size(max = 500) String words, LocalDateTime from, LocalDateTime until) {}

    /** A notice, and who wrote it. */
    public record Notice(UUID id, String words, Instant from, Instant until, String who) {}

    /** Those that are not over. */
    public record All(List<Notice> notices, LocalDateTime now) {}

    /** Lists them. */
    @GET
    @Door(Door.To.OPERATOR)
    public Page list() {
        return Page.of("operator-notices", all()).titled(text("notices.title"));
    }

    private All all() {
        return new All(notices.all(), LocalDateTime.now(clock).withSecond(0).withNano(0));
    }

    /** Adds one. */
    @POST
    @Door(Door.To.OPERATOR)
    public Done add(Form<Fresh> form) {
        Fresh fresh = form.value();
        Instant from = fresh.from().atZone(clock.getZone()).toInstant();
        Instant until = fresh.until().atZone(clock.getZone()).toInstant();
        if (!until.isAfter(from) || !until.isAfter(clock.instant())) {
            throw form.refuse("until", "notices.until.wrong");
        }
        notices.add(fresh.words(), from, until, Visit.current().signedIn().name());
        return Done.at("operator/notices", all()).saying(text("notices.added"));
    }

    /** Takes one away. */
    @POST
    @Path("{notice}/remove")
    @Door(Door.To.OPERATOR)
    public Done remove(@PathParam("notice") UUID id) {
        if (!notices.remove(id)) {
            throw new NotFoundException();
        }
        return Done.at("operator/notices", all()).saying(text("notices.removed"));
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
