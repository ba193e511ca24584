package nl.schoolplein.portal.mount;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.visit.Visit;

/**
 * Tells the worker of the browser whose page this is and whether to keep it. As soon as somebody else's comes, or nobody's, it
 * forgets what it kept. HTTP caches keep no second copy.
 */
final class KeptPages {
    private static final String OWNER = "Portal-Owner";

    private KeptPages() {}

    static void say(Visit visit, Page page, ContainerResponseContext response) {
        response.getHeaders().putSingle(OWNER, visit.owner().orElse("nobody"));
        if (page.kept() && response.getStatus() == 200 && visit.owner().isPresent()) {
            response.getHeaders().putSingle("Portal-Keep", "yes");
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            response.getHeaders().remove(HttpHeaders.ETAG);
        }
    }
}
