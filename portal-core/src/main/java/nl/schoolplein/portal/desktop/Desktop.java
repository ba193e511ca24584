package nl.schoolplein.portal.desktop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.shell.Button;
import nl.schoolplein.portal.shell.Buttons;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;

/** The first page after logging in ("bureaublad"). */
@Path("/{school}")
public class Desktop {
    @Inject
    private Buttons buttons;

    @Inject
    private Tiles tiles;

    @Inject
    private Schools schools;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /** The school, as programs get it. */
    public record SchoolName(String slug, String name) {}

    /** A child of the visitor at another school. */
    public record Elsewhere(Pupil child, String school, String href) {}

    /** The desktop. */
    public record DesktopModel(
            SchoolName school,
            List<Button> buttons,
            List<TileBox> tiles,
            @JsonIgnore String greeting,
            @JsonIgnore List<Pupil> children,
            @JsonIgnore List<Elsewhere> elsewhere,
            @JsonIgnore Optional<Pupil> chosen) {}

    /**
     * The buttons and tiles of the visitor.
     *
     * @param child the id of one of the visitor's children, to see the tiles of that child only
     */
    @GET
    @Door(Door.To.MEMBER)
    public Page desktop(@QueryParam("child") String child) {
        Visit visit = Visit.current();
        School school = visit.atSchool();
        List<Pupil> children = visit.by().children();
        Optional<Pupil> chosen = children.stream()
                .filter(one -> one.id().toString().equals(child))
                .findFirst();
        DesktopModel model = new DesktopModel(
                new SchoolName(school.slug(), school.name()),
                buttons.of(visit),
                tiles.of(visit, viewer -> chosen.map(one -> viewer.only(one.id()))
                        .orElse(viewer)),
                greeting(visit.by()),
                children,
                children.isEmpty() ? List.of() : elsewhere(visit),
                chosen);
        return Page.of("desktop", model).titled(texts.text(visit.language(), "desktop.title"));
    }

    private List<Elsewhere> elsewhere(Visit visit) {
        SignedIn who = visit.signedIn();
        List<Elsewhere> found = new ArrayList<>();
        for (School school : who.schools().size() < 2 ? List.<School>of() : schools.withIds(who.schools())) {
            Membership there = schools.membership(school.id(), who.account());
            if (!school.id().equals(visit.atSchool().id()) && there.guardian() != null) {
                there.guardian()
                        .children()
                        .forEach(child ->
                                found.add(new Elsewhere(child.pupil(), school.name(), "/" + school.slug() + "/")));
            }
        }
        return found;
    }

    private String greeting(PortalViewer viewer) {
        int hour = LocalTime.now(clock).getHour();
        String time = hour < 6 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
        String name = viewer.name();
        int space = name.indexOf(' ');
        return texts.text(viewer.language(), "desktop.good-" + time, space < 0 ? name : name.substring(0, space));
    }
}
