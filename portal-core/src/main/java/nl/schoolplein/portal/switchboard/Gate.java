package nl.schoolplein.portal.switchboard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Pupil;
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
 * <p>What each state lets through is the table in {@code docs/architecture.md}. A guardian who chose one child is let in
 * for that child.
 */
public final class Gate {
    private final Plugins plugins;
    private final Switchboard switchboard;

    /** A module that is open to a visitor, seen by them within it. */
    public record Entrance(Module module, PortalViewer viewer, boolean readOnly) {}

    /** Between the installed modules and the switches. */
    public Gate(Plugins plugins, Switchboard switchboard) {
        this.plugins = plugins;
        this.switchboard = switchboard;
    }

    /** Opens the module to this visitor of a school; empty is the same as a module that does not exist. */
    public Optional<Entrance> open(Visit visit, String id) {
        return plugins.module(id).flatMap(module -> open(visit, module));
    }

    /** Opens the module to this visitor of a school. */
    public Optional<Entrance> open(Visit visit, Module module) {
        if (!switchboard.offered(visit.atSchool().id(), module.id())) {
            return Optional.empty();
        }
        Setting setting = switchboard.setting(visit.atSchool().id(), module.id());
        if (setting.state() == ModuleState.OFF) {
            return Optional.empty();
        }
        PortalViewer viewer = viewer(visit, module, setting);
        return viewer == null
                ? Optional.empty()
                : Optional.of(new Entrance(module, viewer, setting.state() == ModuleState.READ_ONLY));
    }

    /** The children of this guardian whose group has the module, whichever of them was chosen. */
    public List<Pupil> children(Visit visit, String id) {
        Membership membership = visit.membership();
        UUID school = visit.atSchool().id();
        if (membership == null
                || membership.guardian() == null
                || plugins.module(id).isEmpty()
                || !switchboard.offered(school, id)) {
            return List.of();
        }
        Setting setting = switchboard.setting(school, id);
        return setting.state() == ModuleState.OFF
                ? List.of()
                : PortalViewer.guardian(membership.guardian(), setting::reaches, visit.language(), Rights.NONE)
                        .children();
    }

    private static @Nullable PortalViewer viewer(Visit visit, Module module, Setting setting) {
        Membership membership = visit.membership();
        Locale language = visit.language();
        boolean readOnly = setting.state() == ModuleState.READ_ONLY;
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
        PortalViewer all = PortalViewer.guardian(membership.guardian(), setting::reaches, language, rights);
        PortalViewer guardian =
                visit.chosen().map(child -> all.only(child.id())).orElse(all);
        return guardian.children().isEmpty() ? null : guardian;
    }
}
