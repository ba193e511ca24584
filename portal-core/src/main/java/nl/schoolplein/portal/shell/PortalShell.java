package nl.schoolplein.portal.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.look.Look;
import nl.schoolplein.portal.look.Looks;
import nl.schoolplein.portal.mount.Saved;
import nl.schoolplein.portal.notice.Bell;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Naming;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Viewing;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Knows what goes round a page: school, menu, buttons, person. */
public final class PortalShell implements Renderer.Shell {
    private static final String COLOUR = "#0b6e6e";

    /** What parents look for on a phone, in this order; the rest follows in the order of the bar. */
    private static final List<String> FIRST_ON_A_PHONE = List.of("news", "calendar", "groups", "photos", "absences");

    /** The portal's own pages that may be about one child. */
    private static final Set<String> OF_CHILDREN = Set.of("year", "days");

    private final Schools schools;
    private final Looks looks;
    private final String assets;
    private final Naming naming;
    private final Supplier<Buttons> buttons;
    private final Supplier<Bell> bell;
    private final boolean mailbox;

    /** What is asked for late: it knows the modules, which know the shell. */
    public record Late(Supplier<Buttons> buttons, Supplier<Bell> bell) {}

    /** With what stands in it. */
    public PortalShell(Schools schools, Looks looks, String assets, Naming naming, Late late, boolean mailbox) {
        this.naming = naming;
        this.schools = schools;
        this.looks = looks;
        this.assets = assets;
        this.buttons = late.buttons();
        this.bell = late.bell();
        this.mailbox = mailbox;
    }

    @Override
    public ShellModel model(Visit visit) {
        School school = visit.school();
        SignedIn who = visit.who();
        Optional<School> dressed = school == null ? wanted(visit) : Optional.of(school);
        return new ShellModel(
                who == null ? "auto" : who.theme(),
                assets,
                dressed.map(looks::colour).orElse(COLOUR).substring(1),
                dressed.map(this::brand),
                school == null || visit.who() == null ? Optional.empty() : Optional.of(place(visit, school)),
                who == null
                        ? Optional.empty()
                        : Optional.of(
                                new ShellModel.Person(who.name(), initials(who.name()), who.operator(), who.moved())),
                who == null ? List.of() : others(visit, who),
                visit.request() == null ? Optional.empty() : Saved.in(visit.asked()),
                visit.path(),
                visit.viewing() == null || school == null
                        ? Optional.empty()
                        : Optional.of(watermark(visit, visit.viewing(), school)),
                who == null ? Optional.empty() : bell(visit, who),
                school == null ? Optional.empty() : guest(visit, school),
                mailbox);
    }

    private static Optional<ShellModel.Guest> guest(Visit visit, School school) {
        return Optional.ofNullable(visit.pass())
                .map(pass -> new ShellModel.Guest(pass.holder(), pass.until(), "/" + school.slug() + "/code"));
    }

    /** Who is at one school has the page there, also as somebody who looks on sees it. */
    private Optional<ShellModel.Bell> bell(Visit visit, SignedIn who) {
        List<School> own = schools.withIds(who.schools());
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShellModel.Bell(
                        bell.get().unread(visit),
                        own.size() == 1 ? "/" + own.get(0).slug() + "/notices" : "/notices"));
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

    /** The login page wears the look of the school that somebody was on the way to. */
    private Optional<School> wanted(Visit visit) {
        if (visit.who() != null || visit.request() == null || !visit.path().equals("/login")) {
            return Optional.empty();
        }
        String next = Request.extractQueryParameters(visit.asked()).getValue("next");
        return next == null || !next.startsWith("/")
                ? Optional.empty()
                : schools.bySlug(next.substring(1).split("/", 2)[0]);
    }

    private ShellModel.Brand brand(School school) {
        Optional<Look.Logo> logo = looks.of(school.id()).logo();
        String last = school.name().substring(school.name().lastIndexOf(' ') + 1);
        return new ShellModel.Brand(
                school.name(),
                last.substring(0, last.offsetByCodePoints(0, 1)),
                logo.map(picture -> picture.href(school.slug())).orElse(""),
                logo.map(Look.Logo::width).orElse(0),
                logo.map(Look.Logo::height).orElse(0));
    }

    private ShellModel.Place place(Visit visit, School school) {
        PortalViewer viewer = visit.by();
        Membership membership = visit.membership();
        List<Button> bar = buttons.get().of(visit);
        return new ShellModel.Place(
                school.name(),
                school.slug(),
                viewer.capacity() == Capacity.STAFF,
                viewer.administrator(),
                membership != null && membership.both(),
                visit.keeping(overAll(visit.signedIn()) ? "/" : "/" + school.slug() + "/"),
                bar,
                bar.stream()
                        .sorted(Comparator.comparingInt(PortalShell::placeOnAPhone))
                        .toList(),
                children(visit, school));
    }

    private static int placeOnAPhone(Button button) {
        int place = FIRST_ON_A_PHONE.indexOf(button.id());
        return place < 0 ? FIRST_ON_A_PHONE.size() : place;
    }

    private static boolean overAll(SignedIn who) {
        return who.schools().size() > 1 && who.firstSchool().isEmpty();
    }

    /** Within a module, the children for whom it is open; the desktop has the choice of its own. */
    private ChildFilter children(Visit visit, School school) {
        String[] segments = visit.path().split("/", 4);
        String page = segments.length > 2 ? segments[2] : "";
        if (page.isEmpty() || visit.by().capacity() != Capacity.GUARDIAN) {
            return ChildFilter.NONE;
        }
        List<UUID> have =
                buttons.get().children(visit, page).stream().map(Pupil::id).toList();
        boolean own = OF_CHILDREN.contains(page);
        String here = "/" + school.slug() + "/" + page + (own ? "" : "/");
        return new ChildFilter(
                here, visit.chosen().isEmpty(), ChildFilter.at(visit, here, "", child -> own || have.contains(child)));
    }

    private List<ShellModel.School> others(Visit visit, SignedIn who) {
        School here = visit.school();
        return who.schools().size() < 2
                ? List.of()
                : schools.withIds(who.schools()).stream()
                        .map(school -> new ShellModel.School(
                                school.name(),
                                "/" + school.slug() + "/",
                                children(schools.membership(school.id(), who.account())),
                                isHere(school, here)))
                        .toList();
    }

    private static boolean isHere(School school, @Nullable School here) {
        return here != null && here.id().equals(school.id());
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
