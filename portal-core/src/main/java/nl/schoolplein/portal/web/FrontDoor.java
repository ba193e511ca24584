package nl.schoolplein.portal.web;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.schoolplein.portal.account.Sessions;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.desktop.Desk;
import nl.schoolplein.portal.form.Body;
import nl.schoolplein.portal.mount.Accepts;
import nl.schoolplein.portal.mount.Mount;
import nl.schoolplein.portal.mount.Unread;
import nl.schoolplein.portal.page.Problems;
import nl.schoolplein.portal.page.Tag;
import nl.schoolplein.portal.pass.PassDesk;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Starting;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.school.Slug;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.viewing.Viewings;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.SessionCookie;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Viewing;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.visit.VisitorPass;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;

/**
 * The one way in: session, school and module from the path, gate, and then the module's own resources. There is no way
 * round it.
 */
final class FrontDoor extends Handler.Abstract {
    /** Those of the portal's own first segments that ask who is there. */
    private static final Set<String> FOR_MEMBERS = Set.of("days", "me", "notices", "operator", "search");

    /** First segments below a school that are the portal's own, and so no module's. */
    private static final Set<String> OWN_AT_SCHOOL = Set.of(
            "", "admin", "class", "days", "help", "manual", "me", "modules", "notices", "privacy", "pupils", "search",
            "welcome", "year");

    /** The portal's own pages that are about the modules, so that all of them have to be there. */
    private static final Set<String> OF_MODULES = Set.of("days", "notices", "operator", "openapi.json", "search");

    private static final Set<String> OF_MODULES_AT_SCHOOL =
            Set.of("", "admin", "days", "manual", "modules", "notices", "privacy", "search");

    /** The segment below a school at which codes of passes are entered. */
    private static final String CODE = "code";

    private static final String RETRY_AFTER_SECONDS = "5";

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Schools schools;
    private final Viewings viewings;
    private final PassDesk passes;
    private final Gate gate;
    private final Desk desk;
    private final Mount core;
    private final Problems problems;
    private final Body.Limits limits;
    private final long largestAnswer;
    private final Starting starting;

    FrontDoor(
            Sessions sessions,
            SessionCookie cookie,
            Schools schools,
            Viewings viewings,
            PassDesk passes,
            Gate gate,
            Desk desk,
            Mount core,
            Problems problems,
            Body.Limits limits,
            long largestAnswer,
            Starting starting) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.schools = schools;
        this.viewings = viewings;
        this.passes = passes;
        this.gate = gate;
        this.desk = desk;
        this.core = core;
        this.problems = problems;
        this.limits = limits;
        this.largestAnswer = largestAnswer;
        this.starting = starting;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        Visit own = visit(request, path);
        Visit visit = viewings.seen(own).orElse(own);
        if (path.indexOf(';') >= 0 || path.contains("//") || path.indexOf('\\') >= 0) {
            say(visit, 404, response, callback);
        } else if (request.getLength() > limits.total()) { // nothing of it is read
            say(visit, 413, response, callback);
        } else if (isTapOfAnother(own)) {
            say(visit, 401, response, callback);
        } else if (CrossSite.write(request)) {
            say(visit, 403, response, callback);
        } else {
            String[] segments = path.substring(1).split("/", 3);
            if (visit.viewing() == null) {
                route(visit, segments, response, callback);
            } else {
                lookOn(visit, visit.viewing(), own, segments, response, callback);
            }
        }
        return true;
    }

    private Visit visit(Request request, String path) {
        String token = cookie.in(request).orElse(null);
        VisitorPass pass = token == null ? null : passes.visitor(token).orElse(null);
        SignedIn who = token == null || pass != null
                ? null
                : sessions.who(token, Request.getRemoteAddr(request)).orElse(null);
        return new Visit(request, path, Accepts.json(request), token, who, null, null, null, Typed.NOTHING, null, pass);
    }

    /** What one person tapped on a device is not sent by who is logged in on it by now. */
    private static boolean isTapOfAnother(Visit visit) {
        String owner = visit.asked().getHeaders().get("Portal-Owner");
        return owner != null && !visit.owner().equals(Optional.of(owner));
    }

    private void route(Visit visit, String[] segments, Response response, Callback callback) {
        if (segments.length > 1 && segments[1].equals(CODE) && !Slug.OWN.contains(segments[0])) {
            enterCode(visit, segments[0], response, callback);
        } else if (visit.pass() != null) {
            visitor(visit, visit.pass(), segments, response, callback);
        } else if (visit.who() == null && FOR_MEMBERS.contains(segments[0])) {
            logInFirst(visit, response, callback);
        } else if (isAboutModules(visit, segments[0]) && !starting.isOver()) {
            comeBack(visit, response, callback);
        } else if (Slug.OWN.contains(segments[0])) {
            own(visit, segments[0], response, callback);
        } else if (visit.who() == null) {
            logInFirst(visit, response, callback);
        } else {
            Optional<Visit> there = schools.bySlug(segments[0]).flatMap(school -> enter(visit, school));
            if (there.isEmpty()) {
                say(visit, 404, response, callback);
            } else {
                atSchool(there.get(), segments, response, callback);
            }
        }
    }

    private void atSchool(Visit visit, String[] segments, Response response, Callback callback) {
        if (segments.length == 1) {
            redirect(visit.path() + "/", visit.asked(), response, callback);
        } else if (!isThere(segments[1])) {
            comeBack(visit, response, callback);
        } else if (OWN_AT_SCHOOL.contains(segments[1])) {
            own(visit, segments[1], response, callback);
        } else {
            module(visit, segments, response, callback);
        }
    }

    /** Where anybody enters the code of a pass, whoever is logged in; and whoever is in with one leaves. */
    private void enterCode(Visit visit, String slug, Response response, Callback callback) {
        schools.bySlug(slug)
                .map(school -> visit.pass() != null && visit.pass().school().equals(school.id())
                        ? in(visit, visit.pass(), school)
                        : visit.byNobody().at(school, null, null))
                .ifPresentOrElse(
                        there -> core.handle(there, "/", response, callback),
                        () -> say(visit, 404, response, callback));
    }

    /** Somebody with a pass: the module that it is for, and what is there for anybody. All else is not there. */
    private void visitor(Visit visit, VisitorPass pass, String[] segments, Response response, Callback callback) {
        School school = schools.withIds(Set.of(pass.school())).get(0);
        Visit there = in(visit, pass, school);
        boolean begins = segments.length == 1 && (segments[0].isEmpty() || segments[0].equals(school.slug()));
        if (begins) {
            redirect("/" + school.slug() + "/" + CODE, visit.asked(), response, callback);
        } else if (Slug.OWN.contains(segments[0])) {
            core.handle(visit, "/", response, callback);
        } else if (!segments[0].equals(school.slug()) || OWN_AT_SCHOOL.contains(segments[1])) {
            say(there, 404, response, callback);
        } else if (!isThere(segments[1])) {
            comeBack(there, response, callback);
        } else {
            module(there, segments, response, callback);
        }
    }

    private static Visit in(Visit visit, VisitorPass pass, School school) {
        return visit.at(school, null, PortalViewer.visitor(pass, visit.language(), Rights.NONE));
    }

    /** An administrator who looks on as a guardian only reads, only at that school, and only what the guardian sees. */
    private void lookOn(
            Visit seen, Viewing viewing, Visit own, String[] segments, Response response, Callback callback) {
        switch (Onlooker.of(seen, segments[0])) {
            case AS_GUARDIAN -> atSchool(seen, segments, response, callback);
            case AS_THEMSELVES ->
                enter(own, seen.atSchool())
                        .ifPresentOrElse(
                                there -> core.handle(there.during(viewing), "/", response, callback),
                                () -> say(seen, 404, response, callback));
            case AS_ANYBODY -> core.handle(seen, "/", response, callback);
            case HOME -> redirect("/" + seen.atSchool().slug() + "/", seen.asked(), response, callback);
            case LEAVES -> {
                if (!CrossSite.isRead(own.asked())) {
                    viewings.loggedOut(own);
                }
                core.handle(own, "/", response, callback);
            }
            case REFUSED -> {
                boolean writes = !CrossSite.isRead(seen.asked());
                send(seen.asked(), problems.lookingOn(seen, viewing, writes, typed(seen)), response, callback);
            }
        }
    }

    /** The desktop over several schools as well, but not the way to the login page. */
    private static boolean isAboutModules(Visit visit, String segment) {
        return OF_MODULES.contains(segment) || (segment.isEmpty() && visit.who() != null);
    }

    private boolean isThere(String segment) {
        return OF_MODULES_AT_SCHOOL.contains(segment)
                ? starting.isOver()
                : OWN_AT_SCHOOL.contains(segment) || starting.isSettled(segment);
    }

    /** The portal has just been started, and what this needs is not there yet; a page is asked for again by itself. */
    private void comeBack(Visit visit, Response response, Callback callback) {
        boolean byItself = !visit.json() && CrossSite.isRead(visit.asked());
        if (byItself) {
            response.getHeaders().put("Refresh", RETRY_AFTER_SECONDS);
        }
        String reason = problems.text(visit, byItself ? "problem.starting.again" : "problem.starting");
        send(visit.asked(), problems.of(visit, 503, reason, typed(visit), Map.of()), response, callback);
    }

    /** A visitor at a school, in one capacity; empty for who is nobody there. */
    private Optional<Visit> enter(Visit visit, School school) {
        SignedIn who = visit.signedIn();
        if (!who.schools().contains(school.id())) {
            return Optional.empty();
        }
        Membership membership = schools.membership(school.id(), who.account());
        return PortalViewer.of(who, membership).map(viewer -> visit.at(school, membership, viewer));
    }

    /** The portal's own pages. A desktop that the browser has already needs no more than to be said so. */
    private void own(Visit visit, String page, Response response, Callback callback) {
        Optional<Tag> tag = page.isEmpty() && visit.who() != null ? desk.unchanged(visit) : Optional.empty();
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
            Runnable again = () -> module(visit, segments, response, callback);
            answer(inside, entrance.module(), "/" + segments[0] + "/" + segments[1] + "/", again, response, callback);
        }
    }

    /**
     * Answers as soon as the module has a place.
     *
     * @param again the module was replaced or taken away a moment ago: then the gate knows what is there now
     */
    private void answer(Visit visit, Module module, String base, Runnable again, Response response, Callback callback) {
        Calls calls = new Calls(module.id(), visit.asked(), response, callback, limits.total(), largestAnswer);
        module.bulkhead()
                .admit(
                        visit.asked().getComponents().getExecutor(),
                        call -> {
                            try (call) {
                                Visit watched = visit.asking(calls.request(call));
                                module.mount().handle(watched, base, calls.response(call), calls.callback(call));
                                if (response.getStatus() >= 500) {
                                    call.fails();
                                }
                            } catch (RuntimeException | Error unexpected) {
                                callback.failed(unexpected);
                            }
                        },
                        () -> calls.late(late -> say(visit, 503, late, callback)),
                        () -> {
                            if (module.bulkhead().isShut()) {
                                again.run();
                            } else {
                                say(visit, 503, response, callback);
                            }
                        });
    }

    private void logInFirst(Visit visit, Response response, Callback callback) {
        if (visit.json() || !CrossSite.isRead(visit.asked())) {
            say(visit, 401, response, callback);
        } else {
            redirect(
                    passes.wayBack(visit).orElse("/login?next=" + URIUtil.encodePath(visit.path())),
                    visit.asked(),
                    response,
                    callback);
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
        if (answer.status() == 503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
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
