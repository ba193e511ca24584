package nl.schoolplein.portal.switchboard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;

/**
 * Undoes a line of the trail: what it changed is again as it was before, as long as nobody changed it since. That is a
 * line of the trail too, and can be undone.
 */
final class Undo {
    private final Plugins plugins;
    private final Switchboard switchboard;
    private final Names names;
    private final OwnSettings settings;

    Undo(Plugins plugins, Switchboard switchboard, Names names, OwnSettings settings) {
        this.plugins = plugins;
        this.switchboard = switchboard;
        this.names = names;
        this.settings = settings;
    }

    /** What the school set itself, of all modules: read once for all lines of a page. */
    record Present(UUID school, Map<String, Map<String, String>> own) {}

    /** How the school's settings stand now. */
    Present present(UUID school) {
        return new Present(school, switchboard.trail().settings(school));
    }

    /** Whether the line can be undone: what it changed is the school's to change, and still as the line left it. */
    boolean can(Present present, TrailRow.Entry line) {
        UUID school = present.school();
        Standing before = line.before().orElse(null);
        Standing after = line.after().orElse(null);
        if (before == null
                || after == null
                || before.equals(after)
                || plugins.module(line.module()).isEmpty()
                || !switchboard.offered(school, line.module())) {
            return false;
        }
        Setting setting = switchboard.setting(school, line.module());
        if (before instanceof Standing.Switch was && after instanceof Standing.Switch left) {
            Standing.Switch became = left.at(switchboard.now());
            return Standing.Switch.of(setting).equals(became)
                    && !was.at(switchboard.now()).equals(became);
        }
        if (after instanceof Standing.OfGroup left) {
            return line.groups().stream()
                    .noneMatch(group -> setting.offByTeacher().contains(group) == left.on());
        }
        if (after instanceof Standing.Title) {
            return names.title(school, line.module()).equals(after);
        }
        if (after instanceof Standing.Order) {
            return names.order(school).equals(after);
        }
        return after instanceof Standing.Values left
                && holds(OwnSettings.present(present.own().getOrDefault(line.module(), Map.of())), left);
    }

    /**
     * Undoes the line.
     *
     * @throws Switchboard.StaleException if what it changed has been changed since
     * @throws Names.TakenException if another module has the old name by now
     */
    void undo(UUID school, TrailRow.Entry line, String who) {
        Module module = plugins.module(line.module()).orElseThrow(Switchboard.StaleException::new);
        Standing before = line.before().orElseThrow(Switchboard.StaleException::new);
        Standing after = line.after().orElseThrow(Switchboard.StaleException::new);
        Note note = new Note(who, null, line.id());
        if (before instanceof Standing.Switch was && after instanceof Standing.Switch left) {
            switchboard.restore(school, module.id(), left, was, note);
        } else if (before instanceof Standing.OfGroup was) {
            line.groups().forEach(group -> switchboard.changeGroup(school, module.id(), group, was.on(), note));
        } else if (before instanceof Standing.Title was) {
            names.rename(school, module.id(), was.title(), after::equals, note);
        } else if (before instanceof Standing.Order was) {
            names.arrange(school, module.id(), was.modules(), after::equals, note);
        } else if (before instanceof Standing.Values was && after instanceof Standing.Values left) {
            settings.change(school, module, was.values(), present -> holds(present, left), note);
        } else {
            throw new Switchboard.StaleException();
        }
    }

    /** The kinds of lines about the same thing as this one. */
    static Set<TrailRow.What> sameKind(TrailRow.What what) {
        return switch (what) {
            case STATE, PLAN_DROPPED, PLAN_CHANGED, PLAN_MOVED ->
                Set.of(
                        TrailRow.What.STATE,
                        TrailRow.What.PLAN_DROPPED,
                        TrailRow.What.PLAN_CHANGED,
                        TrailRow.What.PLAN_MOVED);
            case GROUP_OFF, GROUP_ON -> Set.of(TrailRow.What.GROUP_OFF, TrailRow.What.GROUP_ON);
            case OFFERED, WITHDRAWN -> Set.of(TrailRow.What.OFFERED, TrailRow.What.WITHDRAWN);
            case NAME, PLACE, SETTINGS, PLAN_SHARED, PLAN_UNSHARED, PLAN_TAKEN, PLAN_GIVEN -> Set.of(what);
        };
    }

    /** How the switch would stand after undoing, to see first what else would stop. */
    Optional<Setting> restored(UUID school, TrailRow.Entry line) {
        Setting now = switchboard.setting(school, line.module());
        Standing before = line.before().orElse(null);
        if (before instanceof Standing.Switch was) {
            return Optional.of(was.at(switchboard.now()).setting(now, line.module(), switchboard.now()));
        }
        return before instanceof Standing.OfGroup was && !was.on()
                ? Optional.of(now.withoutGroups(line.groups()))
                : Optional.empty();
    }

    private static boolean holds(Standing.Values present, Standing.Values left) {
        Map<String, Optional<String>> concerned = new HashMap<>();
        left.values()
                .keySet()
                .forEach(key -> concerned.put(key, present.values().getOrDefault(key, Optional.empty())));
        return concerned.equals(left.values());
    }
}
