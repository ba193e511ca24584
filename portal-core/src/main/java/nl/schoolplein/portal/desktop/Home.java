package nl.schoolplein.portal.desktop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.days.Coming;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.Origin;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.shell.Button;
import nl.schoolplein.portal.shell.ChildFilter;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The bare address of the portal: one desktop over all schools of somebody who has several. */
@Path("/")
public class Home {
    @Inject
    private Desk desk;

    @Inject
    private Bundle texts;

    /**
     * A school of the visitor, and what they have there.
     *
     * @param href the address of the desktop of this school alone
     */
    public record Place(
            String slug,
            String name,
            @JsonIgnore Capacity capacity,
            List<Button> buttons,
            @JsonIgnore String href) {}

    /** A school at which the visitor has not been welcomed yet; {@code step} is where to go first. */
    public record Welcomed(String school, String step) {}

    /** The desktop over several schools. */
    public record HomeModel(
            List<Place> schools,
            List<Welcomed> welcomes,
            List<TileBox> tiles,
            Coming days,
            @JsonIgnore String greeting,
            @JsonIgnore ChildFilter children,
            @JsonIgnore Optional<Origin> origin,
            @JsonIgnore Instant until)
            implements Renderer.Traced {
        HomeModel forPeople() {
            List<TileBox> seen = tiles.stream().map(TileBox::forPeople).toList();
            return new HomeModel(schools, welcomes, seen, days, greeting, children, origin, until);
        }
    }

    /** Somebody who belongs to no school. */
    public record Nowhere(String name) {}

    /**
     * The desktop over all schools, or on to the only one; who has not logged in goes to the login page.
     *
     * @param child the id of one of the visitor's children, to see only what concerns that child
     */
    @GET
    @Door(Door.To.ANYONE)
    public Response home(@QueryParam("child") @Nullable String child) {
        Visit visit = Visit.current();
        if (visit.who() == null) {
            return Response.seeOther(URI.create("/login")).build();
        }
        List<Visit> places = desk.places(visit);
        if (places.size() == 1) {
            return Response.seeOther(URI.create("/" + places.get(0).atSchool().slug() + "/"))
                    .build();
        }
        if (places.isEmpty()) {
            return visit.signedIn().operator()
                    ? Response.seeOther(URI.create("/operator/")).build()
                    : Response.ok(Page.of(
                                            "nowhere",
                                            new Nowhere(visit.signedIn().name()))
                                    .titled(texts.text(visit.language(), "nowhere.title")))
                            .build();
        }
        return Response.ok(desk.over(visit, places)).build();
    }
}
