package nl.schoolplein.portal.switchboard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Group;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The one way into a module: for pages, JSON, files, tiles and buttons alike. Asked at every dispatch.
 *
 * <p>A module that requires others is open to those for whom they all are. When its licence has ended it may only be read.
 * What each state lets through is the table in {@code docs/architecture.md}.
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
        UUID school = visit.atSchool().id();
        Requirements.Reach reach = requirements.reach(school, module);
        if (!reach.team()) {
            return Optional.empty();
        }
        boolean readOnly = switchboard.readOnly(school, module.id());
        PortalViewer viewer = viewer(visit, module, reach, readOnly);
        return viewer == null ? Optional.empty() : Optional.of(new Entrance(module, viewer, readOnly));
    }

    /** Whether guardians of a group have the module now, at least of one. */
    public boolean forGuardians(UUID school, Module module, List<Group> groups) {
        return groups.stream()
                .map(Group::id)
                .anyMatch(requirements.reach(school, module).group());
    }

    /**
     * For which groups their guardians would have the module.
     *
     * @param switches how each module would be set: id → setting
     */
    public Predicate<UUID> groups(UUID school, Module module, Function<String, Setting> switches) {
        return requirements.reach(school, module, switches).group();
    }

    private static @Nullable PortalViewer viewer(
            Visit visit, Module module, Requirements.Reach reach, boolean readOnly) {
        Membership membership = visit.membership();
        Locale language = visit.language();
        Rights rights = readOnly ? module.rights().whileReadOnly() : module.rights();
        if (membership == null) {
            return null;
        }
        if (visit.by().capacity() == Capacity.STAFF && membership.staff() != null) {
            return PortalViewer.staff(membership.staff(), language, rights);
        }
        if (membership.guardian() == null) {
            return null;
        }
        PortalViewer guardian = PortalViewer.guardian(membership.guardian(), reach.group(), language, rights);
        return guardian.children().isEmpty() ? null : guardian;
    }
}
