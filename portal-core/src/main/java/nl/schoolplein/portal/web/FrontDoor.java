package nl.schoolplein.portal.web;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.desktop.Desk;
import nl.schoolplein.portal.form.Body;
import nl.schoolplein.portal.mount.Accepts;
import nl.schoolplein.portal.mount.Bulkhead;
import nl.schoolplein.portal.mount.Mount;
import nl.schoolplein.portal.mount.Unread;
import nl.schoolplein.portal.page.Problems;
import nl.schoolplein.portal.page.Tag;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.school.Slug;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.SessionCookie;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.jspecify.annotations.Nullable;

/**
 * The one way in: session, school and module from the path, gate, and then the module's own resources. There is no way
 * round it.
 */
final class FrontDoor extends Handler.Abstract {
    /** Those of the portal's own first segments that ask who is there. */
    private static final Set<String> FOR_MEMBERS = Set.of("me", "operator");

    /** First segments below a school that are the portal's own, and so no module's. */
    private static final Set<String> OWN_AT_SCHOOL = Set.of("", "admin", "modules", "year", "manual");

    private final Accounts accounts;
    private final SessionCookie cookie;
    private final Schools schools;
    private final Gate gate;
    private final Desk desk;
    private final Mount core;
    private final Problems problems;
    private final Body.Limits limits;

    FrontDoor(
            Accounts accounts,
            SessionCookie cookie,
            Schools schools,
            Gate gate,
            Desk desk,
            Mount core,
            Problems problems,
            Body.Limits limits) {
        this.accounts = accounts;
        this.cookie = cookie;
        this.schools = schools;
        this.gate = gate;
        this.desk = desk;
        this.core = core;
        this.problems = problems;
        this.limits = limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        Visit visit = visit(request, path);
        if (path.indexOf(';') >= 0 || path.contains("//") || path.indexOf('\\') >= 0) {
            say(visit, 404, response, callback);
        } else if (CrossSite.write(request)) {
            say(visit, 403, response, callback);
        } else {
            route(visit, path.substring(1).split("/", 3), response, callback);
        }
        return true;
    }

    private Visit visit(Request request, String path) {
        String token = cookie.in(request).orElse(null);
        SignedIn who = token == null ? null : accounts.who(token).orElse(null);
        return new Visit(request, path, Accepts.json(request), token, who, null, null, null, Typed.NOTHING);
    }

    private void route(Visit visit, String[] segments, Response response, Callback callback) {
        if (visit.who() == null && FOR_MEMBERS.contains(segments[0])) {
            logInFirst(visit, response, callback);
        } else if (Slug.OWN.contains(segments[0])) {
            core.handle(visit, "/", response, callback);
        } else if (visit.who() == null) {
            logInFirst(visit, response, callback);
        } else {
            Optional<Visit> there = schools.bySlug(segments[0]).flatMap(school -> enter(visit, school));
            if (there.isEmpty()) {
                say(visit, 404, response, callback);
            } else if (segments.length == 1) {
                redirect(visit.path() + "/", visit.asked(), response, callback);
            } else if (OWN_AT_SCHOOL.contains(segments[1])) {
                own(there.get(), segments, response, callback);
            } else {
                module(there.get(), segments, response, callback);
            }
        }
    }

    /** A visitor at a school, in one capacity; empty for who is nobody there. */
    private Optional<Visit> enter(Visit visit, School school) {
        SignedIn who = visit.signedIn();
        if (!who.schools().contains(school.id())) {
            return Optional.empty();
        }
        Membership membership = schools.membership(school.id(), who.account());
        PortalViewer viewer = viewer(who, membership);
        return viewer == null ? Optional.empty() : Optional.of(visit.at(school, membership, viewer));
    }

    private static @Nullable PortalViewer viewer(SignedIn who, Membership membership) {
        boolean asStaff =
                membership.staff() != null && (who.capacity() == Capacity.STAFF || membership.guardian() == null);
        if (asStaff && membership.staff() != null) {
            return PortalViewer.staff(membership.staff(), who.language(), Rights.NONE);
        }
        return membership.guardian() == null
                ? null
                : PortalViewer.guardian(membership.guardian(), group -> true, who.language(), Rights.NONE);
    }

    /** The portal's own pages at a school. A desktop that the browser has already needs no more than to be said so. */
    private void own(Visit visit, String[] segments, Response response, Callback callback) {
        Optional<Tag> tag = segments[1].isEmpty() ? desk.unchanged(visit) : Optional.empty();
        if (tag.isPresent()) {
            response.setStatus(304);
            response.getHeaders().put(HttpHeader.ETAG, tag.get().value());
            response.getHeaders().put(HttpHeader.VARY, "Accept");
            callback.succeeded();
        } else {
            core.handle(visit, "/", response, callback);
        }
    }

    private void module(Visit visit, String[] segments, Response response, Callback callback) {
        Optional<Gate.Entrance> open = gate.open(visit, segments[1]);
        if (open.isEmpty()) {
            say(visit, 404, response, callback);
            return;
        }
        Gate.Entrance entrance = open.get();
        Visit inside = visit.as(entrance.viewer());
        if (segments.length == 2) {
            redirect(visit.path() + "/", visit.asked(), response, callback);
        } else if (entrance.readOnly() && !CrossSite.isRead(visit.asked())) {
            String reason = problems.text(inside, "module.read-only");
            Map<String, List<String>> typed = typed(inside);
            send(inside.asked(), problems.of(inside, 403, reason, typed, Map.of()), response, callback);
        } else {
            answer(inside, entrance, "/" + segments[0] + "/" + segments[1] + "/", response, callback);
        }
    }

    private void answer(Visit visit, Gate.Entrance entrance, String base, Response response, Callback callback) {
        Calls calls = new Calls(visit.asked(), response, callback);
        Bulkhead.Call call =
                entrance.module().bulkhead().enter(() -> calls.late(late -> say(visit, 503, late, callback)));
        if (call == null) {
            say(visit, 503, response, callback);
            return;
        }
        try (call) {
            Visit watched = visit.asking(calls.request(call));
            entrance.module().mount().handle(watched, base, calls.response(call), calls.callback(call));
        }
    }

    private void logInFirst(Visit visit, Response response, Callback callback) {
        if (visit.json() || !CrossSite.isRead(visit.asked())) {
            say(visit, 401, response, callback);
        } else {
            String next = URIUtil.encodePath(visit.path());
            redirect("/login?next=" + next, visit.asked(), response, callback);
        }
    }

    private void say(Visit visit, int status, Response response, Callback callback) {
        send(visit.asked(), problems.of(visit, status, typed(visit)), response, callback);
    }

    /** What was typed into a form that cannot be accepted any more; it goes back to be copied. */
    private Map<String, List<String>> typed(Visit visit) {
        Request request = visit.asked();
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

    private static void send(Request request, Problems.Answer answer, Response response, Callback callback) {
        Unread.endsTheConnection(request, response);
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
        response.getHeaders().put(HttpHeader.VARY, "Accept");
        if (answer.status() == 401) {
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Session");
        }
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    private static void redirect(String path, Request request, Response response, Callback callback) {
        Unread.endsTheConnection(request, response);
        response.setStatus(CrossSite.isRead(request) ? 303 : 308);
        response.getHeaders().put(HttpHeader.LOCATION, path);
        callback.succeeded();
    }
}
