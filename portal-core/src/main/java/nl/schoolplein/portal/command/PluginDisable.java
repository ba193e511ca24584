package nl.schoolplein.portal.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.plugin.BrokenPluginException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a plugin out of service. */
@Command(
        name = "disable",
        mixinStandardHelpOptions = true,
        description = "Takes a plugin out of service, now and at every start. All that it keeps stays.")
final class PluginDisable extends DataCommand {
    @Parameters(paramLabel = "ID", description = "The plugin's id.")
    private String id = "";

    @Override
    Exit run(Site site, Terminal terminal) throws IOException, StopException {
        try {
            site.installing().disable(id);
            terminal.answer(
                    Map.of("id", id, "state", "disabled"),
                    List.of(id + " is disabled. All that it keeps stays; enable it to bring it back."));
            return Exit.DONE;
        } catch (BrokenPluginException refused) {
            throw new StopException(Exit.REFUSED, id + " " + refused.getMessage() + ".");
        }
    }
}
