package nl.schoolplein.portal.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.plugin.BrokenPluginException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a plugin into service again. */
@Command(
        name = "enable",
        mixinStandardHelpOptions = true,
        description = "Takes a disabled plugin into service again, with all that it kept.")
final class PluginEnable extends DataCommand {
    @Parameters(paramLabel = "ID", description = "The plugin's id.")
    private String id = "";

    @Override
    Exit run(Site site, Terminal terminal) throws IOException, StopException {
        try {
            site.installing().enable(id);
            terminal.answer(Map.of("id", id, "state", "enabled"), List.of(id + " is enabled."));
            return Exit.DONE;
        } catch (BrokenPluginException refused) {
            throw new StopException(Exit.REFUSED, id + " stays disabled: it " + refused.getMessage() + ".");
        }
    }
}
