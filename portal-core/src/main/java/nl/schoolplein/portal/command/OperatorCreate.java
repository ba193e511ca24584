package nl.schoolplein.portal.command;

import nl.schoolplein.portal.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an account that sees the operator's pages. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Makes an account for an operator; a password is made and shown once.")
final class OperatorCreate extends DataCommand {
    @Parameters(paramLabel = "USERNAME", description = "With which the operator logs in.")
    private String username = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "Platformbeheer",
            description = "The operator's name (default: ${DEFAULT-VALUE}).")
    private String name = "";

    @Override
    boolean begins() {
        return true;
    }

    @Override
    Exit run(Site site, Terminal terminal) throws StopException {
        Entrance.check(username, name);
        Entrance entrance = site.kept()
                .accounts()
                .operator(username, name)
                .map(entry -> Entrance.of(username, entry))
                .orElseThrow(() -> new StopException(Exit.REFUSED, "The user name " + username + " is taken."));
        terminal.answer(entrance, entrance.lines());
        return Exit.DONE;
    }
}
