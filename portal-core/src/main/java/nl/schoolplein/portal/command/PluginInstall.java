package nl.schoolplein.portal.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.plugin.BrokenPluginException;
import nl.schoolplein.portal.plugin.Installing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Installs a plugin, or another version of it. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = "Installs a plugin, in the place of another version of it. A portal that serves has it at once.")
final class PluginInstall extends DataCommand {
    @Parameters(paramLabel = "FILE", description = "The plugin's jar.")
    private Path file = Path.of("");

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Done(String id, String version, Optional<String> replaced, boolean changed) {}

    @Override
    boolean begins() {
        return true;
    }

    @Override
    Exit run(Site site, Terminal terminal) throws IOException, StopException {
        Path jar = file(file);
        if (!Files.isRegularFile(jar)) {
            throw new StopException(Exit.WRONG_USE, "There is no file " + jar + ".");
        }
        try {
            Installing.Installed done = site.installing().install(jar);
            terminal.answer(
                    new Done(done.id(), done.version(), done.replaced(), done.changed()),
                    List.of(line(done), "Offer it to schools on the operator's page."));
            return Exit.DONE;
        } catch (BrokenPluginException refused) {
            throw new StopException(
                    Exit.REFUSED, jar.getFileName() + " is not installed: it " + refused.getMessage() + ".");
        }
    }

    private static String line(Installing.Installed done) {
        String name = done.id() + " " + done.version();
        if (!done.changed()) {
            return name + " was installed already.";
        }
        return name + " is installed"
                + done.replaced().map(old -> ", in the place of " + old).orElse("") + ".";
    }
}
