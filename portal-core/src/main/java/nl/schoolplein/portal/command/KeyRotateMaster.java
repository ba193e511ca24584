package nl.schoolplein.portal.command;

import java.util.List;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import picocli.CommandLine.Command;

/** Replaces the master key. */
@Command(
        name = "rotate-master",
        mixinStandardHelpOptions = true,
        description = {
            "Replaces the master key, and wraps the keys of all schools with the new one.",
            "A master key in a file is made anew there. One that comes from the environment or a command is given by you:"
                    + " the new key first, the one of before after it; afterwards the one of before can go."
        })
final class KeyRotateMaster extends DataCommand {
    private record Rotated(int schools) {}

    @Override
    Exit run(Site site, Terminal terminal) {
        int wrapped = site.kept().keys().rotateMaster();
        site.kept().audit().note(AuditEntry.of(AuditKind.KEYS_ROTATED).by(RosterCommands.WHO));
        terminal.answer(
                new Rotated(wrapped),
                List.of(
                        "The keys of " + wrapped + " schools are wrapped with the new master key.",
                        "Keep a copy of it apart from the backups: they cannot be read in full without it."));
        return Exit.DONE;
    }
}
