package nl.schoolplein.portal.mount;

import gg.jte.output.Utf8ByteOutput;
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
final class Answers implements MessageBodyWriter<Utf8ByteOutput>, ContainerResponseFilter {
    private static final Annotation[] NONE = {};
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");

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
            response.setEntity(page.model(), NONE, MediaType.APPLICATION_JSON_TYPE);
        } else if (visit.json() && entity instanceof Done done) {
            response.setEntity(done.model(), NONE, MediaType.APPLICATION_JSON_TYPE);
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.CONTENT_LOCATION,
                            request.getUriInfo().getBaseUri().getRawPath() + done.href());
        } else if (entity instanceof Page page) {
            show(visit, renderer.page(visit, skin, page), response);
            KeptPages.say(visit, page, response);
        } else if (entity instanceof Done done) {
            goOn(visit, request.getUriInfo().getBaseUri(), done, response);
        }
    }

    /** A confirmation is shown once: a page with one has no tag, so that no browser is told to show it again. */
    private static void show(Visit visit, Renderer.Rendered page, ContainerResponseContext response) {
        response.setEntity(page.bytes(), NONE, HTML);
        if (Saved.in(visit.asked()).isPresent()) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, Saved.clearing());
        } else if (response.getStatus() == 200) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, page.tag().value());
            if (page.tag().isKnownIn(visit.asked())) {
                response.setStatus(304);
                response.setEntity(null);
            }
        }
    }

    private static void goOn(Visit visit, URI base, Done done, ContainerResponseContext response) {
        response.setStatus(303);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, visit.keeping(base.getRawPath() + done.href()));
        if (done.message() != null) {
            response.getHeaders()
                    .add(
                            HttpHeaders.SET_COOKIE,
                            Saved.cookie(done.message(), visit.asked().isSecure()));
        }
        response.setEntity(null);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Utf8ByteOutput.class;
    }

    @Override
    public void writeTo(
            Utf8ByteOutput page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        page.writeTo(out);
    }
}
