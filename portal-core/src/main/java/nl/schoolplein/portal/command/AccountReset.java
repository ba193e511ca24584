package nl.schoolplein.portal.command;

import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives somebody a new password who cannot be mailed, an operator for example. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Gives an account a new password, which is shown once, and ends its sessions.")
final class AccountReset extends DataCommand {
    @Parameters(paramLabel = "USERNAME", description = "The account.")
    private String username = "";

    @Option(
            names = "--second-factor",
            description = "Takes the authenticator app and its codes on paper away too, for who lost them.")
    private boolean secondFactor;

    @Override
    Exit run(Site site, Terminal terminal) throws StopException {
        Accounts.Entry entry = site.kept()
                .accounts()
                .passwords()
                .reset(username, secondFactor)
                .orElseThrow(() ->
                        new StopException(Exit.REFUSED, "There is no account with the user name " + username + "."));
        AuditKind kind = secondFactor ? AuditKind.SECOND_FACTOR_CHANGED : AuditKind.PASSWORD_CHANGED;
        site.kept().audit().note(AuditEntry.of(kind).by("account reset").about(entry.account(), entry.name()));
        Entrance entrance = Entrance.of(username, entry);
        terminal.answer(entrance, entrance.lines());
        return Exit.DONE;
    }
}
