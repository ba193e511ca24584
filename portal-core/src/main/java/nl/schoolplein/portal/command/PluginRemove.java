package nl.schoolplein.portal.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.plugin.BrokenPluginException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a plugin away. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Takes away a plugin that you installed. Its tables and files stay.")
final class PluginRemove extends DataCommand {
    @Parameters(paramLabel = "ID", description = "The plugin's id.")
    private String id = "";

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Removed(String id, Optional<String> back) {}

    @Override
    Exit run(Site site, Terminal terminal) throws IOException, StopException {
        try {
            Optional<String> back = site.installing().remove(id);
            List<String> lines = new ArrayList<>(
                    List.of(id + " is taken away. Its tables and files stay, for when it is installed again."));
            back.ifPresent(version -> lines.add("Version " + version + ", which came with the installation, is back."));
            terminal.answer(new Removed(id, back), lines);
            return Exit.DONE;
        } catch (BrokenPluginException refused) {
            throw new StopException(Exit.REFUSED, id + " " + refused.getMessage() + ".");
        }
    }
}
