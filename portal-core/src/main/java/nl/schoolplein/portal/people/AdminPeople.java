package nl.schoolplein.portal.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;

/** The people of a school: searching, who has joined, and who comes. */
@Path("/{school}/admin/people")
public class AdminPeople {
    @Inject
    private PeopleDesk desk;

    @Inject
    private Bundle texts;

    /** The children who come, with the mornings on which they look. */
    public record Newcomers(List<Coming> children) {}

    /** A child that comes, and the mornings on which it looks. */
    public record Coming(PeopleRows.Newcomer child, List<LocalDate> mornings) {}

    /** Somebody who was found; about is a group, or a user name and an e-mail address. */
    public record Person(UUID id, String name, String about, boolean left) {}

    /** Those of one kind; fewer than there are if all kinds are looked at. */
    public record OfKind(String kind, List<Person> people, long count) {}

    /** What was found. */
    public record Found(
            List<OfKind> kinds,
            int page,
            int pages,
            @JsonIgnore String words,
            @JsonIgnore String kind) {}

    /**
     * Searches.
     *
     * @param words a part of a name, an e-mail address or a user name
     * @param kind {@code pupils}, {@code guardians} or {@code staff} for all of one kind, a page at a time
     */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page search(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("page") @DefaultValue("1") int page) {
        return Page.of("people", new Search(desk).find(Here.school(), words, kind, page))
                .titled(text("people.title"));
    }

    /** The four-year-olds to be. */
    @GET
    @Path("newcomers")
    @Door(Door.To.ADMINISTRATOR)
    public Page newcomers() {
        return Page.of("people-newcomers", new Newcomers(new PupilDesk(desk).newcomers(Here.school())))
                .titled(text("people.newcomers"));
    }

    private String text(String key) {
        return new Here(texts).text(key);
    }
}
