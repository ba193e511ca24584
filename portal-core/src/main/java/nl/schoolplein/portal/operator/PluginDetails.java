package nl.schoolplein.portal.operator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.watch.PluginLines;
import nl.schoolplein.portal.watch.PluginThreads;

/**
 * A plugin with all that is seen of it from outside.
 *
 * @param atSchools what each school that is offered it does with it
 * @param threads those that run its code now
 * @param lines its last warnings and errors, newest first
 */
public record PluginDetails(
        OperatorPlugins.One plugin,
        List<AtSchool> atSchools,
        List<PluginThreads.Seen> threads,
        List<PluginLines.Line> lines) {

    /** What a school does with a plugin. */
    public record AtSchool(String slug, String school, ModuleState state) {}

    static PluginDetails of(
            OperatorPlugins.One plugin, List<School> schools, Switchboard switchboard, Plugins plugins) {
        Map<Thread, Duration> calls = plugins.module(plugin.id())
                .map(module -> module.bulkhead().ages())
                .orElse(Map.of());
        List<AtSchool> offered = schools.stream()
                .filter(school -> switchboard.offered(school.id(), plugin.id()))
                .map(school -> new AtSchool(
                        school.slug(),
                        school.name(),
                        switchboard.setting(school.id(), plugin.id()).state()))
                .toList();
        return new PluginDetails(
                plugin,
                offered,
                plugins.watch().threads().of(plugin.id(), calls),
                plugins.watch().lines().of(plugin.id()));
    }

    /** How many lines there can be; for people. */
    public static int mostLines() {
        return PluginLines.MOST;
    }
}
