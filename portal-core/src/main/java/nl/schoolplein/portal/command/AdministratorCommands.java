package nl.schoolplein.portal.command;

import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.school.School;
import picocli.CommandLine.Command;

/** Who administers a school. */
@Command(
        name = "administrator",
        mixinStandardHelpOptions = true,
        description = "Lets somebody administer a school.",
        subcommands = AdministratorCreate.class)
final class AdministratorCommands {

    /** Lets somebody administer a school, with an account that is there or a new one. */
    static Entrance enter(Installation kept, School school, String username, String name) {
        Accounts.Entry entry = kept.accounts().enter(username, name, school.id());
        kept.schools().administers(school.id(), entry.account(), entry.name());
        return Entrance.of(username, entry);
    }
}
