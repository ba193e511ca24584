package nl.schoolplein.portal.desktop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import nl.schoolplein.portal.mount.Door;
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

    /** The desktop. */
    public record DesktopModel(
            SchoolName school,
            List<Button> buttons,
            List<TileBox> tiles,
            List<Licences.Notice> licences,
            @JsonIgnore String greeting,
            @JsonIgnore ChildFilter children)
            implements Renderer.Value {
        DesktopModel forPeople() {
            List<TileBox> seen = tiles.stream().map(TileBox::forPeople).toList();
            return new DesktopModel(school, buttons, seen, licences, greeting, children);
        }
    }

    /**
     * The buttons and tiles of the visitor; a guardian who logs in for the first time is welcomed before.
     *
     * @param child the id of one of the visitor's children, to see only what concerns that child
     */
    @GET
    @Door(Door.To.MEMBER)
    public Response desktop(@QueryParam("child") @Nullable String child) {
        Visit visit = Visit.current();
        return desk.asksFirst(visit)
                ? Response.seeOther(URI.create("/" + visit.atSchool().slug() + "/welcome"))
                        .build()
                : Response.ok(desk.page(visit)).build();
    }
}
