package nl.schoolplein.portal.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.plugin.Shelf;

/** The plugins: whether their jars are in order and, where a portal serves, whether they run. */
public final class PluginCheck implements Check {
    @Override
    public List<Finding> look(Site site) throws Exception {
        List<Finding> found = new ArrayList<>();
        for (Shelf.Jar jar : site.place().shelf().jars()) {
            String name = "plugin " + jar.id();
            found.add(problem(site, jar)
                    .map(problem -> Finding.problem(name, problem))
                    .orElseGet(() -> Finding.ok(name, "version " + jar.version() + " is in order.")));
        }
        return found;
    }

    /** What is wrong with a plugin; nothing if it is in order. */
    public static Optional<String> problem(Site site, Shelf.Jar jar) {
        return jar.problem().or(() -> site.serving()
                .filter(plugins -> plugins.module(jar.id()).isEmpty())
                .map(plugins -> reason(plugins, jar)));
    }

    private static String reason(Plugins plugins, Shelf.Jar jar) {
        return plugins.failures().stream()
                .filter(failure -> failure.plugin().startsWith(jar.id() + " "))
                .map(failure -> "does not start: " + failure.reason())
                .findFirst()
                .orElse("does not run");
    }
}
