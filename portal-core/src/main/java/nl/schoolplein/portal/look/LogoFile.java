package nl.schoolplein.portal.look;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;

/** The logos of the schools. They are on the login page too, and so for everyone. */
@Path("/logo/{slug}/{logo}")
public class LogoFile {
    @Inject
    private Schools schools;

    @Inject
    private Looks looks;

    /** The picture, as PNG. A new logo has a new address, so that a browser may keep this one for ever. */
    @GET
    @Door(Door.To.ANYONE)
    public Response logo(@PathParam("slug") String slug, @PathParam("logo") UUID id) throws IOException {
        School school = schools.bySlug(slug).orElseThrow(NotFoundException::new);
        Look.Logo logo =
                looks.of(school.id()).logo().filter(now -> now.id().equals(id)).orElseThrow(NotFoundException::new);
        return Response.ok(looks.bytes(school.id(), logo), logo.file().mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
