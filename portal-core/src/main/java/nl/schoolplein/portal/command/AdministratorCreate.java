package nl.schoolplein.portal.command;

import java.util.ArrayList;
import java.util.List;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.school.School;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an administrator of a school that is there. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Lets somebody administer a school: with the account that has this user name, or a new one.")
final class AdministratorCreate extends DataCommand {
    @Parameters(paramLabel = "USERNAME", description = "With which the administrator logs in.")
    private String username = "";

    @Option(names = "--school", paramLabel = "SLUG", required = true, description = "The school.")
    private String school = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "The administrator's name.")
    private String name = "";

    @Override
    Exit run(Site site, Terminal terminal) throws StopException {
        Entrance.check(username, name);
        School found = site.kept()
                .schools()
                .bySlug(school)
                .orElseThrow(() -> new StopException(Exit.REFUSED, "There is no school " + school + "."));
        Entrance entrance = AdministratorCommands.enter(site.kept(), found, username, name);
        List<String> lines = new ArrayList<>(List.of(entrance.name() + " administers " + found.name() + "."));
        lines.addAll(entrance.lines());
        terminal.answer(entrance, lines);
        return Exit.DONE;
    }
}
