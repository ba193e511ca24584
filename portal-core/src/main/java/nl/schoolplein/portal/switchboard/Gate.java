package nl.schoolplein.portal.switchboard;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.visit.VisitorPass;

/**
 * The one way into a module: for pages, JSON, files, tiles and buttons alike. Asked at every dispatch.
 *
 * <p>A module that requires others is open to those for whom they all are. When its licence has ended it may only be read.
 * A guardian who chose one child is let in for that child. What each state lets through is the table in {@code
 * docs/architecture.md}.
 */
public final class Gate {
    private final Plugins plugins;
    private final Switchboard switchboard;
    private final Requirements requirements;

    /** A module that is open to a visitor, seen by them within it. */
    public record Entrance(Module module, PortalViewer viewer, boolean readOnly) {}

    /** Between the installed modules and the switches. */
    public Gate(Plugins plugins, Switchboard switchboard) {
        this.plugins = plugins;
        this.switchboard = switchboard;
        this.requirements = new Requirements(plugins, switchboard);
    }

    /** What modules need of each other. */
    Requirements requirements() {
        return requirements;
    }

    /** Opens the module to this visitor of a school; empty is the same as a module that does not exist. */
    public Optional<Entrance> open(Visit visit, String id) {
        return plugins.module(id).flatMap(module -> open(visit, module));
    }

    /** Opens the module to this visitor of a school. */
    public Optional<Entrance> open(Visit visit, Module module) {
        return decide(visit, module).entrance();
    }

    /** What is decided by at the school: the same object until something is switched there. */
    public Object decidesBy(UUID school) {
        return switchboard.board(school);
    }

    /** Until when all of it stays as it is, if nobody switches anything: the first moment for which a step is planned. */
    public Instant steadyUntil(UUID school) {
        Instant now = switchboard.now();
        return switchboard.board(school).settings().values().stream()
                .flatMap(setting -> setting.steps().stream().map(Step::from))
                .filter(from -> from.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** Whether the module does at the school what nobody asks for: it and all that it requires is offered, and not off. */
    public boolean works(UUID school, Module module) {
        return requirements.forWhom(school, module).team();
    }

    /** Whether guardians of a group have the module now, at least of one. */
    public boolean forGuardians(UUID school, Module module, List<Group> groups) {
        return groups.stream()
                .map(Group::id)
                .anyMatch(requirements.forWhom(school, module).group());
    }

    /**
     * For which groups their guardians would have the module.
     *
     * @param switches how each module would be set: id → setting
     */
    public Predicate<UUID> groups(UUID school, Module module, Function<String, Setting> switches) {
        return requirements.forWhom(school, module, switches).group();
    }

    /** The children of this guardian whose group has the module, whichever of them was chosen. */
    public List<Pupil> children(Visit visit, String id) {
        return plugins.module(id).map(module -> decide(visit, module).children()).orElse(List.of()).stream()
                .filter(child -> child.reach().opens())
                .map(Decision.OfChild::child)
                .toList();
    }

    /**
     * Whether the module is open to this visitor of a school, and why: decided here and nowhere else.
     *
     * <p>What closes it for the whole school is asked first. A further reason is a question here, a word in {@link
     * Decision.Why}, and a text {@code viewing.closed.WORD} in which it is told to an administrator.
     */
    public Decision decide(Visit visit, Module module) {
        UUID school = visit.atSchool().id();
        Setting setting = switchboard.setting(school, module.id());
        if (!switchboard.offered(school, module.id())) {
            return closed(Decision.Why.NOT_OFFERED, setting);
        }
        if (setting.state() == ModuleState.OFF) {
            return closed(Decision.Why.OFF, setting);
        }
        Requirements.ForWhom open = requirements.forWhom(school, module);
        if (!open.team()) {
            return closed(Decision.Why.NEEDS_ANOTHER, setting);
        }
        if (visit.pass() != null) {
            return forVisitor(visit, visit.pass(), module, setting);
        }
        Membership membership = visit.membership();
        if (membership != null && membership.staff() != null && visit.by().capacity() == Capacity.STAFF) {
            PortalViewer viewer = PortalViewer.staff(membership.staff(), visit.language(), rights(school, module));
            return open(visit, module, setting, viewer, List.of());
        }
        return membership == null || membership.guardian() == null
                ? closed(Decision.Why.NOBODY, setting)
                : forGuardian(visit, module, setting, open, membership.guardian());
    }

    /** Whoever has a pass has the module that it is for. */
    private Decision forVisitor(Visit visit, VisitorPass pass, Module module, Setting setting) {
        if (!pass.module().equals(module.id())) {
            return closed(Decision.Why.NOBODY, setting);
        }
        Rights rights = rights(visit.atSchool().id(), module);
        return open(visit, module, setting, PortalViewer.visitor(pass, visit.language(), rights), List.of());
    }

    /** A guardian has what the group of at least one child has, and within it only these children. */
    private Decision forGuardian(
            Visit visit, Module module, Setting setting, Requirements.ForWhom open, Membership.Guardian guardian) {
        List<Decision.OfChild> children = guardian.children().stream()
                .map(child -> new Decision.OfChild(
                        child.pupil(), reach(setting, open, child.pupil().group())))
                .toList();
        Set<UUID> groups = children.stream()
                .filter(child -> child.reach().opens())
                .map(child -> child.child().group())
                .collect(Collectors.toSet());
        if (groups.isEmpty()) {
            Decision.Why why = children.isEmpty()
                    ? Decision.Why.NO_CHILDREN
                    : setting.state() == ModuleState.PREVIEW ? Decision.Why.TEAM_ONLY : Decision.Why.NO_GROUP;
            return new Decision.Closed(why, setting, children);
        }
        Rights rights = rights(visit.atSchool().id(), module);
        PortalViewer all = PortalViewer.guardian(guardian, groups::contains, visit.language(), rights);
        PortalViewer viewer = visit.chosen().map(child -> all.only(child.id())).orElse(all);
        return viewer.children().isEmpty()
                ? new Decision.Closed(Decision.Why.NO_GROUP, setting, children)
                : open(visit, module, setting, viewer, children);
    }

    private static Reach reach(Setting setting, Requirements.ForWhom open, UUID group) {
        Reach own = setting.reach(group);
        return own.opens() && !open.group().test(group) ? Reach.NEEDS_ANOTHER : own;
    }

    private Decision open(
            Visit visit, Module module, Setting setting, PortalViewer viewer, List<Decision.OfChild> children) {
        boolean readOnly = switchboard.readOnly(visit.atSchool().id(), module.id());
        PortalViewer inside = visit.viewing() == null ? viewer : viewer.lookedOn();
        return new Decision.Open(new Entrance(module, inside, readOnly), setting, children);
    }

    private static Decision closed(Decision.Why why, Setting setting) {
        return new Decision.Closed(why, setting, List.of());
    }

    private Rights rights(UUID school, Module module) {
        return switchboard.readOnly(school, module.id()) ? module.rights().whileReadOnly() : module.rights();
    }
}
