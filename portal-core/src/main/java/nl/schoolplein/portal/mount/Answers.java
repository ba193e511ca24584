package nl.schoolplein.portal.mount;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.page.Skin;
import nl.schoolplein.portal.visit.Visit;

/** Turns pages and outcomes into what the asker wants: HTML for people, the model as JSON for programs. */
@jakarta.ws.rs.Produces("text/html;charset=utf-8")
final class Answers implements MessageBodyWriter<Page>, ContainerResponseFilter {
    private final Renderer renderer;
    private final Skin skin;

    Answers(Renderer renderer, Skin skin) {
        this.renderer = renderer;
        this.skin = skin;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Visit visit = Visit.current();
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        Object entity = response.getEntity();
        if (visit.json() && entity instanceof Page page) {
            response.setEntity(page.model(), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        } else if (visit.json() && entity instanceof Done done) {
            response.setEntity(done.model(), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        } else if (entity instanceof Page && Saved.in(visit.asked()).isPresent()) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, Saved.clearing());
        } else if (entity instanceof Done done) {
            response.setStatus(303);
            URI base = request.getUriInfo().getBaseUri();
            response.getHeaders().putSingle(HttpHeaders.LOCATION, base.getRawPath() + done.href());
            if (done.message() != null) {
                response.getHeaders()
                        .add(
                                HttpHeaders.SET_COOKIE,
                                Saved.cookie(done.message(), visit.asked().isSecure()));
            }
            response.setEntity(null);
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Page.class || type == Done.class;
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        renderer.page(Visit.current(), skin, page.template(), page.model(), page.title())
                .writeTo(out);
    }
}
