package nl.schoolplein.portal.web;

import java.util.Optional;
import java.util.Set;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.mount.Accepts;
import nl.schoolplein.portal.page.Tag;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Slug;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Viewing;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.visit.VisitorPass;
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
    /** The segment below a school at which codes of passes are entered. */
    private static final String CODE = "code";

    private final WebServer.Inside inside;
    private final OwnSegments own;

    FrontDoor(WebServer.Inside inside) {
        this.inside = inside;
        this.own = new OwnSegments(inside.starting());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        Reply reply = new Reply(request, response, callback, inside.problems(), inside.limits());
        Visit themselves = visit(request, path);
        Visit visit = inside.viewings().seen(themselves).orElse(themselves);
        if (path.indexOf(';') >= 0 || path.contains("//") || path.indexOf('\\') >= 0) {
            reply.problem(visit, 404);
        } else if (request.getLength() > inside.limits().total()) { // nothing of it is read
            reply.problem(visit, 413);
        } else if (isTapOfAnother(themselves)) {
            reply.problem(visit, 401);
        } else if (CrossSite.write(request)) {
            reply.problem(visit, 403);
        } else {
            String[] segments = path.substring(1).split("/", 3);
            if (visit.viewing() == null) {
                route(visit, segments, reply);
            } else {
                lookOn(visit, visit.viewing(), themselves, segments, reply);
            }
        }
        return true;
    }

    private Visit visit(Request request, String path) {
        String token = inside.cookie().in(request).orElse(null);
        VisitorPass pass = token == null ? null : inside.passes().visitor(token).orElse(null);
        SignedIn who = token == null || pass != null
                ? null
                : inside.sessions().who(token, Request.getRemoteAddr(request)).orElse(null);
        return new Visit(request, path, Accepts.json(request), token, who, null, null, null, Typed.NOTHING, null, pass);
    }

    /** What one person tapped on a device is not sent by who is logged in on it by now. */
    private static boolean isTapOfAnother(Visit visit) {
        String owner = visit.asked().getHeaders().get("Portal-Owner");
        return owner != null && !visit.owner().equals(Optional.of(owner));
    }

    private void route(Visit visit, String[] segments, Reply reply) {
        if (segments.length > 1 && segments[1].equals(CODE) && !Slug.OWN.contains(segments[0])) {
            enterCode(visit, segments[0], reply);
        } else if (visit.pass() != null) {
            visitor(visit, visit.pass(), segments, reply);
        } else if (visit.who() == null && OwnSegments.isForMembers(segments[0])) {
            logInFirst(visit, reply);
        } else if (!own.isThere(visit, segments[0])) {
            reply.comeBack(visit);
        } else if (Slug.OWN.contains(segments[0])) {
            own(visit, segments[0], reply);
        } else if (visit.who() == null) {
            logInFirst(visit, reply);
        } else {
            inside.schools()
                    .bySlug(segments[0])
                    .flatMap(school -> enter(visit, school))
                    .ifPresentOrElse(there -> atSchool(there, segments, reply), () -> reply.problem(visit, 404));
        }
    }

    private void atSchool(Visit visit, String[] segments, Reply reply) {
        if (segments.length == 1) {
            reply.redirect(visit.path() + "/");
        } else if (!own.isThereAtSchool(segments[1])) {
            reply.comeBack(visit);
        } else if (OwnSegments.isAtSchool(segments[1])) {
            own(visit, segments[1], reply);
        } else {
            module(visit, segments, reply);
        }
    }

    /** Where anybody enters the code of a pass, whoever is logged in; and whoever is in with one leaves. */
    private void enterCode(Visit visit, String slug, Reply reply) {
        inside.schools()
                .bySlug(slug)
                .map(school -> visit.pass() != null && visit.pass().school().equals(school.id())
                        ? in(visit, visit.pass(), school)
                        : visit.byNobody().at(school, null, null))
                .ifPresentOrElse(there -> core(there, reply), () -> reply.problem(visit, 404));
    }

    /** Somebody with a pass: the module that it is for, and what is there for anybody. All else is not there. */
    private void visitor(Visit visit, VisitorPass pass, String[] segments, Reply reply) {
        School school = inside.schools().withIds(Set.of(pass.school())).get(0);
        Visit there = in(visit, pass, school);
        boolean begins = segments.length == 1 && (segments[0].isEmpty() || segments[0].equals(school.slug()));
        if (begins) {
            reply.redirect("/" + school.slug() + "/" + CODE);
        } else if (Slug.OWN.contains(segments[0])) {
            core(visit, reply);
        } else if (!segments[0].equals(school.slug()) || OwnSegments.isAtSchool(segments[1])) {
            reply.problem(there, 404);
        } else if (!own.isThereAtSchool(segments[1])) {
            reply.comeBack(there);
        } else {
            module(there, segments, reply);
        }
    }

    private static Visit in(Visit visit, VisitorPass pass, School school) {
        return visit.at(school, null, PortalViewer.visitor(pass, visit.language(), Rights.NONE));
    }

    /** An administrator who looks on as a guardian only reads, only at that school, and only what the guardian sees. */
    private void lookOn(Visit seen, Viewing viewing, Visit themselves, String[] segments, Reply reply) {
        switch (Onlooker.of(seen, segments[0])) {
            case AS_GUARDIAN -> atSchool(seen, segments, reply);
            case AS_THEMSELVES ->
                enter(themselves, seen.atSchool())
                        .ifPresentOrElse(there -> core(there.during(viewing), reply), () -> reply.problem(seen, 404));
            case AS_ANYBODY -> core(seen, reply);
            case HOME -> reply.redirect("/" + seen.atSchool().slug() + "/");
            case LEAVES -> {
                if (!CrossSite.isRead(themselves.asked())) {
                    inside.viewings().loggedOut(themselves);
                }
                core(themselves, reply);
            }
            case REFUSED -> reply.lookingOn(seen, viewing);
        }
    }

    /** A visitor at a school, in one capacity; empty for who is nobody there. */
    private Optional<Visit> enter(Visit visit, School school) {
        SignedIn who = visit.signedIn();
        if (!who.schools().contains(school.id())) {
            return Optional.empty();
        }
        Membership membership = inside.schools().membership(school.id(), who.account());
        return PortalViewer.of(who, membership).map(viewer -> visit.at(school, membership, viewer));
    }

    /** The portal's own pages. A desktop that the browser has already needs no more than to be said so. */
    private void own(Visit visit, String page, Reply reply) {
        Optional<Tag> tag =
                page.isEmpty() && visit.who() != null ? inside.desk().unchanged(visit) : Optional.empty();
        tag.ifPresentOrElse(reply::unchanged, () -> core(visit, reply));
    }

    private void core(Visit visit, Reply reply) {
        inside.core().handle(visit, "/", reply.response(), reply.callback());
    }

    private void module(Visit visit, String[] segments, Reply reply) {
        Optional<Gate.Entrance> open = inside.gate().open(visit, segments[1]);
        if (open.isEmpty()) {
            reply.problem(visit, 404);
            return;
        }
        Gate.Entrance entrance = open.get();
        Visit within = visit.as(entrance.viewer());
        if (segments.length == 2) {
            reply.redirect(visit.path() + "/");
        } else if (entrance.readOnly() && visit.pass() == null && !CrossSite.isRead(visit.asked())) {
            reply.problem(within, 403, "module.read-only");
        } else {
            new Calls(entrance.module(), reply, inside.largestAnswer())
                    .answer(
                            within,
                            "/" + segments[0] + "/" + segments[1] + "/",
                            () -> module(visit, segments, reply)); // the gate knows what is there now
        }
    }

    private void logInFirst(Visit visit, Reply reply) {
        if (visit.json() || !CrossSite.isRead(visit.asked())) {
            reply.problem(visit, 401);
        } else {
            reply.redirect(inside.passes().wayBack(visit).orElse("/login?next=" + URIUtil.encodePath(visit.path())));
        }
    }
}
