package nl.schoolplein.portal.mount;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.form.Body;
import nl.schoolplein.portal.page.ProblemException;
import nl.schoolplein.portal.visit.Visit;

/** Stands before a route with {@link FreshPassword}, behind its {@link Door}. */
final class FreshKeeper implements ContainerRequestFilter {
    private final Mount.House house;

    FreshKeeper(Mount.House house) {
        this.house = house;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Visit visit = Visit.current();
        if (visit.signedIn().isFresh(house.renderer().clock().instant())) {
            return;
        }
        if (visit.viewing() != null) { // nobody can say the password of whom they look on as
            throw new ForbiddenException();
        }
        if (visit.json()) {
            throw new ProblemException(403, "again.program", new SecurityException("the password is not fresh"));
        }
        String address = visit.asked().getHttpURI().getPathQuery();
        if (request.getMethod().equals("GET")) {
            URI page = URI.create("/me/again?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
            request.abortWith(Response.seeOther(page).build());
            return;
        }
        Map<String, List<String>> typed = Body.isForm(visit.asked())
                ? Body.read(visit.asked(), house.limits()).texts()
                : Map.of();
        String title = house.renderer().core().texts().text(visit.language(), "again.title");
        Page page = Page.of("password-again", Again.sending(address, typed)).titled(title);
        request.abortWith(
                Response.status(Response.Status.FORBIDDEN).entity(page).build());
    }
}
