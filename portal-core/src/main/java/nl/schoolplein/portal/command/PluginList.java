package nl.schoolplein.portal.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.plugin.Standing;
import picocli.CommandLine.Command;

/** Lists the plugins. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the plugins: those that came with the installation, and those that you installed.")
final class PluginList extends DataCommand {

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Listed(
            String id, String version, String provider, String from, String state, Optional<String> problem) {
        List<String> row() {
            return List.of(id, version, provider, from, state, problem.orElse(""));
        }
    }

    @Override
    Exit run(Site site, Terminal terminal) throws IOException {
        List<Listed> plugins = Standing.all(site.place().shelf(), site.serving()).stream()
                .map(PluginList::listed)
                .toList();
        List<String> heads = List.of("ID", "VERSION", "PROVIDER", "FROM", "STATE", "PROBLEM");
        terminal.answer(
                plugins, Terminal.table(heads, plugins.stream().map(Listed::row).toList()));
        return Exit.DONE;
    }

    private static Listed listed(Standing plugin) {
        return new Listed(
                plugin.jar().id(),
                plugin.jar().version(),
                plugin.jar().provider(),
                plugin.jar().added() ? "installed" : "installation",
                plugin.state().word(),
                plugin.reason());
    }
}
