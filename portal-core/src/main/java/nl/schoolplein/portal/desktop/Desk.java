package nl.schoolplein.portal.desktop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.form.Json;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.page.Tag;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.shell.Buttons;
import nl.schoolplein.portal.shell.ChildFilter;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.welcome.Welcome;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Puts the desktop together, and tells without rendering whether it is still what a browser has. */
public final class Desk {
    private final Buttons buttons;
    private final Tiles tiles;
    private final Welcome welcome;
    private final Licences licences;
    private final Schools schools;
    private final Renderer renderer;
    private final Clock clock;
    private final ObjectMapper mapper = Json.mapper(Desk.class.getClassLoader());

    /** With what stands on it. */
    public Desk(
            Buttons buttons,
            Tiles tiles,
            Welcome welcome,
            Licences licences,
            Schools schools,
            Renderer renderer,
            Clock clock) {
        this.buttons = buttons;
        this.tiles = tiles;
        this.welcome = welcome;
        this.licences = licences;
        this.schools = schools;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** Whether a guardian is asked to check the details first. */
    boolean asksFirst(Visit visit) {
        return welcome.asks(visit);
    }

    /** The desktop of one school. */
    Page page(Visit visit) {
        return page(visit, tiles.of(List.of(visit)));
    }

    /** One desktop over all these schools. */
    Page over(Visit visit, List<Visit> places) {
        return over(visit, places, tiles.of(chosenOf(places)));
    }

    /** The visitor at each school at which they are somebody: each with the capacity and the children there. */
    List<Visit> places(Visit visit) {
        SignedIn who = visit.signedIn();
        List<Visit> places = new ArrayList<>();
        for (School school : schools.withIds(who.schools())) {
            var membership = schools.membership(school.id(), who.account());
            PortalViewer.of(who, membership).ifPresent(viewer -> places.add(visit.at(school, membership, viewer)));
        }
        return places;
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
        List<Visit> places = visit.school() == null ? places(visit) : List.of(visit);
        if (visit.school() == null ? places.size() < 2 : asksFirst(visit)) {
            return Optional.empty();
        }
        return tiles.kept(chosenOf(places))
                .map(kept -> visit.school() == null ? over(visit, places, kept) : page(visit, kept))
                .flatMap(page -> renderer.tag(visit, page))
                .filter(tag -> tag.isKnownIn(request));
    }

    /** Where the chosen child is, or everywhere. */
    private static List<Visit> chosenOf(List<Visit> places) {
        List<Visit> chosen =
                places.stream().filter(place -> place.chosen().isPresent()).toList();
        return chosen.isEmpty() ? places : chosen;
    }

    private Page page(Visit visit, List<TileBox> boxes) {
        School school = visit.atSchool();
        Desktop.DesktopModel model = new Desktop.DesktopModel(
                new Desktop.SchoolName(school.slug(), school.name()),
                buttons.of(visit),
                boxes,
                visit.by().administrator() ? licences.of(visit) : List.of(),
                greeting(visit, visit.by().name()),
                filter(visit));
        return Page.of("desktop", visit.json() ? model : model.forPeople()).titled(title(visit));
    }

    /** The children here, and those at other schools, who are found on the desktop over all. */
    private ChildFilter filter(Visit visit) {
        String own = "/" + visit.atSchool().slug() + "/";
        List<ChildFilter.Chip> chips = new ArrayList<>(ChildFilter.at(visit, own, "", child -> true));
        if (!chips.isEmpty() && visit.signedIn().schools().size() > 1) {
            places(visit).stream()
                    .filter(place ->
                            !place.atSchool().id().equals(visit.atSchool().id()))
                    .forEach(place -> chips.addAll(ChildFilter.at(
                            place,
                            "/" + place.atSchool().slug() + "/",
                            place.atSchool().name(),
                            child -> true)));
        }
        return new ChildFilter(own, visit.chosen().isEmpty(), chips);
    }

    private Page over(Visit visit, List<Visit> places, List<TileBox> boxes) {
        List<ChildFilter.Chip> chips = new ArrayList<>();
        places.forEach(place ->
                chips.addAll(ChildFilter.at(place, "/", place.atSchool().name(), child -> true)));
        List<Home.Place> shown = chosenOf(places).stream()
                .map(place -> new Home.Place(
                        place.atSchool().slug(),
                        place.atSchool().name(),
                        place.by().capacity(),
                        buttons.of(place)))
                .toList();
        List<TileBox> seen = visit.json() ? asReadAt(places, boxes) : boxes;
        boolean everybody = places.stream().allMatch(place -> place.chosen().isEmpty());
        Home.HomeModel model = new Home.HomeModel(
                shown, seen, greeting(visit, visit.signedIn().name()), new ChildFilter("/", everybody, chips));
        return Page.of("home", visit.json() ? model : model.forPeople()).titled(title(visit));
    }

    /** What a program may read of a tile depends on who reads it where, so each is written out at its own school. */
    private List<TileBox> asReadAt(List<Visit> places, List<TileBox> boxes) {
        List<TileBox> read = new ArrayList<>();
        for (Visit place : places) {
            place.run(() -> boxes.stream()
                    .filter(box -> box.school().equals(place.atSchool().slug()))
                    .map(box -> box.content() == null ? box : box.read(mapper.valueToTree(box.content())))
                    .forEach(read::add));
        }
        return read;
    }

    private String title(Visit visit) {
        return renderer.core().texts().text(visit.language(), "desktop.title");
    }

    private String greeting(Visit visit, String name) {
        int hour = LocalTime.now(clock).getHour();
        String time = hour < 6 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
        int space = name.indexOf(' ');
        return renderer.core()
                .texts()
                .text(visit.language(), "desktop.good-" + time, space < 0 ? name : name.substring(0, space));
    }
}
