package nl.schoolplein.portal.web;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import nl.schoolplein.portal.form.Body;
import nl.schoolplein.portal.mount.Unread;
import nl.schoolplein.portal.page.Problems;
import nl.schoolplein.portal.page.Tag;
import nl.schoolplein.portal.visit.Viewing;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What the front door itself says to one request: what is wrong with it, where else to go, that nothing is new. */
record Reply(Request request, Response response, Callback callback, Problems problems, Body.Limits limits) {
    private static final String RETRY_AFTER_SECONDS = "5";

    /** The usual words for this status. */
    void problem(Visit visit, int status) {
        send(problems.of(visit, status, typed()));
    }

    /** With a reason of its own, a text of the core. */
    void problem(Visit visit, int status, String reason) {
        send(problems.of(visit, status, problems.text(visit, reason), typed(), Map.of()));
    }

    /** Somebody looks on as a guardian, and this is not theirs. */
    void lookingOn(Visit visit, Viewing viewing) {
        send(problems.lookingOn(visit, viewing, !CrossSite.isRead(request), typed()));
    }

    /** The portal has just been started, and what this needs is not there yet; a page is asked for again by itself. */
    void comeBack(Visit visit) {
        boolean byItself = !visit.json() && CrossSite.isRead(request);
        if (byItself) {
            response.getHeaders().put("Refresh", RETRY_AFTER_SECONDS);
        }
        problem(visit, 503, byItself ? "problem.starting.again" : "problem.starting");
    }

    /** Another address; what was sent is to be sent there. */
    void redirect(String path) {
        Unread.endsTheConnection(request, response);
        response.setStatus(CrossSite.isRead(request) ? 303 : 308);
        response.getHeaders().put(HttpHeader.LOCATION, path);
        callback.succeeded();
    }

    /** The browser has this page already. */
    void unchanged(Tag tag) {
        response.setStatus(304);
        response.getHeaders().put(HttpHeader.ETAG, tag.value());
        response.getHeaders().put(HttpHeader.VARY, "Accept");
        callback.succeeded();
    }

    /** What was typed into a form that cannot be accepted any more; it goes back to be copied. */
    private Map<String, List<String>> typed() {
        boolean small = request.getLength() >= 0 && request.getLength() <= 1024 * 1024;
        if (!small || CrossSite.isRead(request) || !Body.isForm(request) || CrossSite.write(request)) {
            return Map.of();
        }
        try {
            return Body.read(request, limits).texts();
        } catch (RuntimeException unreadable) {
            return Map.of();
        } finally {
            Body.discard(request);
        }
    }

    private void send(Problems.Answer answer) {
        Unread.endsTheConnection(request, response);
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
        response.getHeaders().put(HttpHeader.VARY, "Accept");
        if (answer.status() == 503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (answer.status() == 401) {
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Session");
        }
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
}
