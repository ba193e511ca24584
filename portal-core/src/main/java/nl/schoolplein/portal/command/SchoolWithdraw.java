package nl.schoolplein.portal.command;

import java.util.List;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.school.School;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Offers a module to a school no longer. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Offers a module to a school no longer. Nothing is deleted: offered again, all is back.")
final class SchoolWithdraw extends DataCommand {
    @Parameters(index = "0", paramLabel = "SLUG", description = "The school.")
    private String slug = "";

    @Parameters(index = "1", paramLabel = "MODULE", description = "The id of the module's plugin.")
    private String module = "";

    private record Withdrawn(String school, String module) {}

    @Override
    Exit run(Site site, Terminal terminal) throws StopException {
        School school = SchoolOffer.school(site, slug);
        if (!site.kept().switchboard().offered(school.id(), module)) {
            throw new StopException(Exit.REFUSED, module + " is not offered to " + school.name() + ".");
        }
        site.kept().switchboard().offers().withdraw(school.id(), module, SchoolOffer.WHO);
        terminal.answer(
                new Withdrawn(slug, module),
                List.of(module + " is no longer offered to " + school.name() + ". Nothing was deleted."));
        return Exit.DONE;
    }
}
