package nl.schoolplein.portal.desktop;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.page.Tag;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.shell.Buttons;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Puts the desktop together, and tells without rendering whether it is still what a browser has. */
public final class Desk {
    private final Buttons buttons;
    private final Tiles tiles;
    private final Licences licences;
    private final Schools schools;
    private final Renderer renderer;
    private final Clock clock;

    /** With what stands on it. */
    public Desk(Buttons buttons, Tiles tiles, Licences licences, Schools schools, Renderer renderer, Clock clock) {
        this.buttons = buttons;
        this.tiles = tiles;
        this.licences = licences;
        this.schools = schools;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** The desktop of the visitor, with the tiles of one child only if that is a child of theirs. */
    Page page(Visit visit, @Nullable String child) {
        Optional<Pupil> chosen = chosen(visit, child);
        return page(visit, chosen, tiles.of(visit, viewer -> narrowed(viewer, chosen)));
    }

    /**
     * The tag of the page that this visit asks for, if the browser has that page already. All is asked anew that the page
     * depends on, except the modules, whose tiles say how long they hold; empty whenever it takes more than that.
     */
    public Optional<Tag> unchanged(Visit visit) {
        Request request = visit.asked();
        if (visit.json() || !request.getHeaders().contains(HttpHeader.IF_NONE_MATCH)) {
            return Optional.empty();
        }
        Optional<Pupil> chosen =
                chosen(visit, Request.extractQueryParameters(request).getValue("child"));
        return tiles.kept(visit, viewer -> narrowed(viewer, chosen))
                .flatMap(kept -> renderer.tag(visit, page(visit, chosen, kept)))
                .filter(tag -> tag.isKnownIn(request));
    }

    private static Optional<Pupil> chosen(Visit visit, @Nullable String child) {
        return visit.by().children().stream()
                .filter(one -> one.id().toString().equals(child))
                .findFirst();
    }

    private static PortalViewer narrowed(PortalViewer viewer, Optional<Pupil> chosen) {
        return chosen.map(child -> viewer.only(child.id())).orElse(viewer);
    }

    private Page page(Visit visit, Optional<Pupil> chosen, List<TileBox> boxes) {
        School school = visit.atSchool();
        List<Pupil> children = visit.by().children();
        Desktop.DesktopModel model = new Desktop.DesktopModel(
                new Desktop.SchoolName(school.slug(), school.name()),
                buttons.of(visit),
                boxes,
                visit.by().administrator() ? licences.of(visit) : List.of(),
                greeting(visit.by()),
                children,
                children.isEmpty() ? List.of() : elsewhere(visit),
                chosen);
        return Page.of("desktop", visit.json() ? model : model.forPeople())
                .titled(renderer.core().texts().text(visit.language(), "desktop.title"));
    }

    private List<Desktop.Elsewhere> elsewhere(Visit visit) {
        SignedIn who = visit.signedIn();
        List<Desktop.Elsewhere> found = new ArrayList<>();
        for (School school : who.schools().size() < 2 ? List.<School>of() : schools.withIds(who.schools())) {
            Membership there = schools.membership(school.id(), who.account());
            if (!school.id().equals(visit.atSchool().id()) && there.guardian() != null) {
                there.guardian()
                        .children()
                        .forEach(child -> found.add(
                                new Desktop.Elsewhere(child.pupil(), school.name(), "/" + school.slug() + "/")));
            }
        }
        return found;
    }

    private String greeting(PortalViewer viewer) {
        int hour = LocalTime.now(clock).getHour();
        String time = hour < 6 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
        String name = viewer.name();
        int space = name.indexOf(' ');
        return renderer.core()
                .texts()
                .text(viewer.language(), "desktop.good-" + time, space < 0 ? name : name.substring(0, space));
    }
}
