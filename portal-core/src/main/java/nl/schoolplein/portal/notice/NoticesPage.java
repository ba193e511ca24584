package nl.schoolplein.portal.notice;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** What somebody was told at a school. */
@Path("/{school}/notices")
public class NoticesPage {
    @Inject
    private NoticeDesk desk;

    @Inject
    private Bundle texts;

    /**
     * Up to when all is read.
     *
     * @param seen the moment of the newest notice that was on the page, in milliseconds since 1970
     */
    public record UpTo(long seen) {
        Instant at() {
            return Instant.ofEpochMilli(seen);
        }
    }

    /**
     * Lists it, newest first.
     *
     * @param before where the list begins, as {@code older} of another list says
     */
    @GET
    @Door(Door.To.MEMBER)
    public Page list(@QueryParam("before") @DefaultValue("") String before) {
        Visit visit = Visit.current();
        return Page.of("notices", desk.list(visit, List.of(visit), Place.of(before), base()))
                .titled(texts.text(visit.language(), "bell.title"));
    }

    /**
     * Opens a notice: from now on it is read. (A write, and no link that could be followed by a browser that fetches pages
     * before anybody asks for them.)
     */
    @POST
    @Path("{notice}")
    @Door(Door.To.MEMBER)
    public Done open(@PathParam("notice") UUID id) {
        NoticeLine opened = desk.open(Visit.current(), id).orElseThrow(NotFoundException::new);
        return Done.at(opened.href().substring(1), opened);
    }

    /** All that was on the page is read. */
    @POST
    @Path("read")
    @Form.On("../notices")
    @Door(Door.To.MEMBER)
    public Done readAll(Form<UpTo> form) {
        Visit visit = Visit.current();
        desk.readAll(List.of(visit), form.value().at());
        return Done.at(base().substring(1), desk.list(visit, List.of(visit), Place.of(""), base()))
                .saying(texts.text(visit.language(), "bell.read-all.done"));
    }

    private static String base() {
        return "/" + Visit.current().atSchool().slug() + "/notices";
    }
}
