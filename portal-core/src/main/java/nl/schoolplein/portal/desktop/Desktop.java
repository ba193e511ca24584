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
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.portal.days.Coming;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Origin;
import nl.schoolplein.portal.page.ProblemException;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.shell.Button;
import nl.schoolplein.portal.shell.ChildFilter;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The first page after logging in ("bureaublad"). */
@Path("/{school}")
public class Desktop {
    @Inject
    private Desk desk;

    /** The school, as programs get it. */
    public record SchoolName(String slug, String name) {}

    /**
     * The desktop.
     *
     * @param applications how many people wait for the approval of this administrator; 0 for everybody else
     */
    public record DesktopModel(
            SchoolName school,
            List<Button> buttons,
            List<TileBox> tiles,
            Coming days,
            List<Licences.Notice> licences,
            long applications,
            @JsonIgnore String greeting,
            @JsonIgnore ChildFilter children,
            @JsonIgnore Optional<Origin> origin,
            @JsonIgnore Instant until)
            implements Renderer.Traced {
        DesktopModel forPeople() {
            List<TileBox> seen = tiles.stream().map(TileBox::forPeople).toList();
            return new DesktopModel(
                    school, buttons, seen, days, licences, applications, greeting, children, origin, until);
        }
    }

    /**
     * The buttons and tiles of the visitor; a guardian who logs in for the first time is welcomed before. A program is told
     * so: 403, and {@code step} says where the steps are.
     *
     * @param child the id of one of the visitor's children, to see only what concerns that child
     */
    @GET
    @Door(Door.To.MEMBER)
    public Response desktop(@QueryParam("child") @Nullable String child) {
        Visit visit = Visit.current();
        if (!desk.asksFirst(visit)) {
            return Response.ok(desk.page(visit)).build();
        }
        String step = "/" + visit.atSchool().slug() + "/welcome";
        if (visit.json()) {
            throw new ProblemException(403, "welcome.first", Map.of("step", step));
        }
        return Response.seeOther(URI.create(step)).build();
    }
}
