package nl.schoolplein.portal.desktop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.days.Coming;
import nl.schoolplein.portal.days.ComingDays;
import nl.schoolplein.portal.form.Json;
import nl.schoolplein.portal.page.Origin;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.page.Tag;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.shell.Buttons;
import nl.schoolplein.portal.shell.ChildFilter;
import nl.schoolplein.portal.visit.Places;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.welcome.Welcome;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Puts the desktop together, and tells without rendering whether it is still what a browser has. */
public final class Desk {
    private final Buttons buttons;
    private final Tiles tiles;
    private final ComingDays days;
    private final Welcome welcome;
    private final Licences licences;
    private final ToLongFunction<UUID> applications;
    private final Origins origins;
    private final Schools schools;
    private final Renderer renderer;
    private final ObjectMapper mapper = Json.mapper(Desk.class.getClassLoader());

    /** What modules and the school's year bring onto it, and how a desktop that has not changed is known. */
    public record Contents(Tiles tiles, ComingDays days, Licences licences, Origins origins) {}

    /**
     * With what stands on it.
     *
     * @param applications how many people applied at a school and wait for its administrators
     */
    public Desk(
            Buttons buttons,
            Contents contents,
            Welcome welcome,
            ToLongFunction<UUID> applications,
            Schools schools,
            Renderer renderer) {
        this.origins = contents.origins();
        this.buttons = buttons;
        this.tiles = contents.tiles();
        this.days = contents.days();
        this.welcome = welcome;
        this.licences = contents.licences();
        this.applications = applications;
        this.schools = schools;
        this.renderer = renderer;
    }

    /** Whether a guardian is asked to check the details first. */
    boolean asksFirst(Visit visit) {
        return welcome.asks(visit);
    }

    /** The desktop of one school. */
    Page page(Visit visit) {
        Optional<Origin> origin = origins.of(visit, waiting(visit));
        Supplier<Coming> asked = days.onDesktop(List.of(visit));
        Tiles.Shown shown = tiles.of(List.of(visit));
        Coming coming = asked.get();
        School school = visit.atSchool();
        Desktop.DesktopModel model = new Desktop.DesktopModel(
                new Desktop.SchoolName(school.slug(), school.name()),
                buttons.of(visit),
                shown.boxes(),
                coming,
                visit.by().administrator() ? licences.of(visit) : List.of(),
                applied(visit),
                greeting(visit, visit.by().name()),
                filter(visit),
                origin,
                origins.until(visit, shown.until(), coming.until()));
        return Page.of("desktop", visit.json() ? model : model.forPeople()).titled(title(visit));
    }

    /** How many wait for this visitor's approval. */
    private long applied(Visit visit) {
        return visit.by().administrator()
                ? applications.applyAsLong(visit.atSchool().id())
                : 0;
    }

    /** What waits for the visitor besides the tiles: applications at a school, on the desktop over all the first login. */
    private List<Object> waiting(Visit visit) {
        return visit.school() == null ? List.copyOf(welcomes(places(visit))) : List.of(applied(visit));
    }

    /** The schools among these at which the visitor has not been welcomed yet. */
    private List<Home.Welcomed> welcomes(List<Visit> places) {
        return places.stream()
                .filter(welcome::asks)
                .map(Visit::atSchool)
                .map(school -> new Home.Welcomed(school.name(), "/" + school.slug() + "/welcome"))
                .toList();
    }

    /** The visitor at each school at which they are somebody. */
    List<Visit> places(Visit visit) {
        return new Places(schools).of(visit);
    }

    /**
     * The tag of the page that this visit asks for, if the browser has that page already; empty whenever it takes more to
     * know than to look at what the page would be made of.
     */
    public Optional<Tag> unchanged(Visit visit) {
        Request request = visit.asked();
        if (visit.json() || !request.getHeaders().contains(HttpHeader.IF_NONE_MATCH)) {
            return Optional.empty();
        }
        if (visit.school() != null && asksFirst(visit)) {
            return Optional.empty();
        }
        return origins.of(visit, waiting(visit)).flatMap(renderer::tag).filter(tag -> tag.isKnownIn(request));
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

    /** One desktop over all these schools. */
    Page over(Visit visit, List<Visit> places) {
        Optional<Origin> origin = origins.of(visit, waiting(visit));
        Supplier<Coming> asked = days.onDesktop(Places.chosen(places));
        Tiles.Shown tilesOfAll = tiles.of(Places.chosen(places));
        Coming coming = asked.get();
        List<ChildFilter.Chip> chips = new ArrayList<>();
        places.forEach(place ->
                chips.addAll(ChildFilter.at(place, "/", place.atSchool().name(), child -> true)));
        List<Home.Place> shown = Places.chosen(places).stream()
                .map(place -> new Home.Place(
                        place.atSchool().slug(),
                        place.atSchool().name(),
                        place.by().capacity(),
                        buttons.of(place),
                        place.keeping("/" + place.atSchool().slug() + "/")))
                .toList();
        List<TileBox> seen = visit.json() ? asReadAt(places, tilesOfAll.boxes()) : tilesOfAll.boxes();
        boolean everybody = places.stream().allMatch(place -> place.chosen().isEmpty());
        Home.HomeModel model = new Home.HomeModel(
                shown,
                welcomes(places),
                seen,
                coming,
                greeting(visit, visit.signedIn().name()),
                new ChildFilter("/", everybody, chips),
                origin,
                origins.until(visit, tilesOfAll.until(), coming.until()));
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
        String time = origins.partOfDay();
        int space = name.indexOf(' ');
        return renderer.core()
                .texts()
                .text(visit.language(), "desktop.good-" + time, space < 0 ? name : name.substring(0, space));
    }
}
