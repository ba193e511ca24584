package nl.schoolplein.portal.command;

import java.util.List;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.roster.RosterException;
import nl.schoolplein.portal.roster.RosterImport.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes the last import of a school back. */
@Command(name = "undo", mixinStandardHelpOptions = true, description = "Takes the last import of a school back.")
final class RosterUndo extends DataCommand {
    @Option(names = "--school", paramLabel = "SLUG", required = true, description = "The school.")
    private String school = "";

    @Override
    Exit run(Site site, Terminal terminal) throws StopException {
        try {
            Entry undone = site.kept().rosters().undoLast(RosterCommands.school(site, school), RosterCommands.WHO);
            terminal.answer(undone, List.of("The import of " + undone.at() + " is undone."));
            return Exit.DONE;
        } catch (RosterException refused) {
            throw new StopException(Exit.REFUSED, RosterCommands.reason(refused));
        }
    }
}
