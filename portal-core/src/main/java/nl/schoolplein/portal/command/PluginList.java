package nl.schoolplein.portal.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.doctor.PluginCheck;
import nl.schoolplein.portal.plugin.Shelf;
import picocli.CommandLine.Command;

/** Lists the plugins. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the plugins: those that came with the installation, and those that you installed.")
final class PluginList extends DataCommand {

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Listed(String id, String version, String provider, String from, Optional<String> problem) {
        List<String> row() {
            return List.of(id, version, provider, from, problem.orElse(""));
        }
    }

    @Override
    Exit run(Site site, Terminal terminal) throws IOException {
        List<Listed> plugins = site.place().shelf().jars().stream()
                .map(jar -> listed(jar, PluginCheck.problem(site, jar)))
                .toList();
        List<String> heads = List.of("ID", "VERSION", "PROVIDER", "FROM", "PROBLEM");
        terminal.answer(
                plugins, Terminal.table(heads, plugins.stream().map(Listed::row).toList()));
        return Exit.DONE;
    }

    private static Listed listed(Shelf.Jar jar, Optional<String> problem) {
        String from = jar.added() ? "installed" : "installation";
        return new Listed(jar.id(), jar.version(), jar.provider(), from, problem);
    }
}
