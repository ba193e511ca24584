package nl.schoolplein.portal.doctor;

import java.util.ArrayList;
import java.util.List;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.plugin.Standing;

/** The plugins: whether their jars are in order and, where a portal serves, whether they run. */
final class PluginCheck implements Check {
    @Override
    public List<Finding> look(Site site) throws Exception {
        List<Finding> found = new ArrayList<>();
        for (Standing plugin : Standing.all(site.place().shelf(), site.serving())) {
            String name = "plugin " + plugin.jar().id();
            String fine = "version " + plugin.jar().version()
                    + (plugin.state() == Standing.State.DISABLED ? " is disabled." : " is in order.");
            found.add(plugin.reason()
                    .map(problem -> Finding.problem(name, problem))
                    .orElseGet(() -> Finding.ok(name, fine)));
        }
        return found;
    }
}
