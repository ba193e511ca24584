package nl.schoolplein.portal.switchboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.schoolplein.api.Group;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;

/**
 * What modules need of each other. A module is open to somebody only if all that it requires, and what those require in
 * turn, is open to the same person: installed, offered, and switched on for the staff or for the child's group.
 */
final class Requirements {
    private final Plugins plugins;
    private final Switchboard switchboard;

    /** Between the installed modules and the switches. */
    Requirements(Plugins plugins, Switchboard switchboard) {
        this.plugins = plugins;
        this.switchboard = switchboard;
    }

    /** For whom a module is open, by all the switches that count: its own and those of what it requires. */
    record ForWhom(boolean team, Predicate<UUID> group) {
        static final ForWhom NOBODY = new ForWhom(false, group -> false);

        static ForWhom of(List<Setting> switches) {
            return new ForWhom(
                    switches.stream().noneMatch(one -> one.state() == ModuleState.OFF),
                    group -> switches.stream().allMatch(one -> one.reaches(group)));
        }
    }

    /** What stands in the way of a module that needs another one. */
    enum Lack {
        /** Nothing, now. */
        NONE,
        /** It is switched off, or for fewer people than the module that needs it. */
        OFF,
        /** The school is not offered it. */
        NOT_OFFERED,
        /** It is not installed, or does not start. */
        NOT_INSTALLED
    }

    /** A module that another one needs, directly. */
    record Need(String module, Lack lack) {}

    /** A module that stops, for the staff or for the guardians of groups. */
    record Stop(Module module, boolean team, List<UUID> groups) {
        Stop and(Stop other) {
            return new Stop(
                    module,
                    team || other.team,
                    Stream.concat(groups.stream(), other.groups.stream())
                            .distinct()
                            .toList());
        }
    }

    /** For whom the module is open at the school now. */
    ForWhom forWhom(UUID school, Module module) {
        return forWhom(school, module, id -> switchboard.setting(school, id));
    }

    /** For whom the module would be open, if the modules were set like this: id → setting. */
    ForWhom forWhom(UUID school, Module module, Function<String, Setting> switches) {
        return closure(school, module)
                .map(ids -> ForWhom.of(ids.stream().map(switches).toList()))
                .orElse(ForWhom.NOBODY);
    }

    /** The module and all that it needs; empty if something of it is not there for the school. */
    private Optional<List<String>> closure(UUID school, Module module) {
        List<String> found = new ArrayList<>(List.of(module.id()));
        for (int next = 0; next < found.size(); next++) {
            Optional<Module> one = plugins.module(found.get(next));
            if (one.isEmpty() || !switchboard.offered(school, found.get(next))) {
                return Optional.empty();
            }
            one.get().requires().stream().filter(id -> !found.contains(id)).forEach(found::add);
        }
        return Optional.of(found);
    }

    /** What the module needs itself, and whether it is there for all who should have the module. */
    List<Need> needs(UUID school, Module module, List<Group> groups) {
        return module.requires().stream()
                .map(id -> new Need(id, lack(school, module, id, groups)))
                .toList();
    }

    private Lack lack(UUID school, Module module, String id, List<Group> groups) {
        Optional<Module> required = plugins.module(id);
        if (required.isEmpty()) {
            return Lack.NOT_INSTALLED;
        }
        if (!switchboard.offered(school, id)) {
            return Lack.NOT_OFFERED;
        }
        Setting own = switchboard.setting(school, module.id());
        ForWhom there = forWhom(school, required.get());
        boolean fewer = groups.stream()
                .map(Group::id)
                .filter(own::reaches)
                .anyMatch(there.group().negate());
        return fewer || !there.team() ? Lack.OFF : Lack.NONE;
    }

    /**
     * Which modules would stop for whom because of others, if switches stood like this: at once, or at any moment for which
     * something is planned. What a switch takes away from its own module is its very purpose, and not asked about.
     *
     * @param wishes the switches that would stand otherwise than now, with their steps, by module
     * @param groups all groups of the school
     */
    List<Stop> stops(UUID school, Map<String, Setting> wishes, List<Group> groups) {
        List<Module> modules = plugins.modules();
        Function<String, Setting> present = id -> switchboard.setting(school, id);
        Function<String, Setting> wished = id -> wishes.getOrDefault(id, switchboard.setting(school, id));
        Set<Instant> moments = new TreeSet<>(Set.of(switchboard.now()));
        modules.forEach(module -> Stream.of(present, wished)
                .flatMap(switches -> switches.apply(module.id()).coming().stream())
                .forEach(step -> moments.add(step.from())));
        return modules.stream()
                .map(module -> moments.stream()
                        .map(at -> stop(
                                module,
                                forWhom(school, module, present.andThen(setting -> setting.at(at))),
                                ForWhom.of(List.of(wished.apply(module.id()).at(at))),
                                forWhom(school, module, wished.andThen(setting -> setting.at(at))),
                                groups))
                        .reduce(new Stop(module, false, List.of()), Stop::and))
                .filter(stop -> stop.team() || !stop.groups().isEmpty())
                .toList();
    }

    private static Stop stop(Module module, ForWhom before, ForWhom own, ForWhom after, List<Group> groups) {
        List<UUID> lost = groups.stream()
                .map(Group::id)
                .filter(before.group())
                .filter(own.group())
                .filter(after.group().negate())
                .toList();
        return new Stop(module, before.team() && own.team() && !after.team(), lost);
    }
}
