package nl.schoolplein.portal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.mount.Saved;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Naming;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Viewing;
import nl.schoolplein.portal.visit.Visit;

/** Knows what goes round a page: school, menu, buttons, person. */
public final class PortalShell implements Renderer.Shell {
    private static final String COLOUR = "0b6e6e";

    private final Schools schools;
    private final String assets;
    private final Naming naming;
    private final java.util.function.Supplier<Buttons> buttons;

    /** The buttons are asked for late: they know the modules, which know the shell. */
    public PortalShell(Schools schools, String assets, Naming naming, java.util.function.Supplier<Buttons> buttons) {
        this.naming = naming;
        this.schools = schools;
        this.assets = assets;
        this.buttons = buttons;
    }

    @Override
    public ShellModel model(Visit visit) {
        School school = visit.school();
        SignedIn who = visit.who();
        return new ShellModel(
                who == null ? "auto" : who.theme(),
                assets,
                school == null ? COLOUR : school.colour().substring(1),
                school == null ? Optional.empty() : Optional.of(place(visit, school)),
                who == null
                        ? Optional.empty()
                        : Optional.of(new ShellModel.Person(who.name(), initials(who.name()), who.operator())),
                visit.request() == null ? Optional.empty() : Saved.in(visit.asked()),
                visit.path(),
                visit.viewing() == null || school == null
                        ? Optional.empty()
                        : Optional.of(watermark(visit, visit.viewing(), school)));
    }

    /** On a page of a module, why leads to what there is in that module. */
    private ShellModel.Watermark watermark(Visit visit, Viewing viewing, School school) {
        String here = "/" + school.slug() + "/";
        String module = buttons.get().of(visit).stream()
                .filter(button -> visit.path().startsWith(button.href()))
                .map(button -> "/" + button.id())
                .findFirst()
                .orElse("");
        return new ShellModel.Watermark(viewing.name(), here + "admin/view/why" + module, here + "admin/view/stop");
    }

    @Override
    public Optional<String> title(Visit visit, String module) {
        return visit.school() == null
                ? Optional.empty()
                : naming.own(visit.school().id(), module);
    }

    private ShellModel.Place place(Visit visit, School school) {
        PortalViewer viewer = visit.by();
        Membership membership = visit.membership();
        return new ShellModel.Place(
                school.name(),
                school.slug(),
                viewer.capacity() == Capacity.STAFF,
                viewer.administrator(),
                membership != null && membership.both(),
                buttons.get().of(visit),
                others(visit, school));
    }

    private List<ShellModel.School> others(Visit visit, School here) {
        SignedIn who = visit.signedIn();
        if (who.schools().size() < 2) {
            return List.of();
        }
        List<ShellModel.School> others = new ArrayList<>();
        for (School school : schools.withIds(who.schools())) {
            if (!school.id().equals(here.id())) {
                Membership membership = schools.membership(school.id(), who.account());
                others.add(new ShellModel.School(school.name(), "/" + school.slug() + "/", children(membership)));
            }
        }
        return others;
    }

    private static String children(Membership membership) {
        return membership.guardian() == null
                ? ""
                : membership.guardian().children().stream()
                        .map(child -> child.pupil().firstName())
                        .collect(Collectors.joining(", "));
    }

    private static String initials(String name) {
        int last = name.lastIndexOf(' ');
        return name.substring(0, 1) + (last < 0 ? "" : name.substring(last + 1, last + 2));
    }
}
