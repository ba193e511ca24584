package nl.schoolplein.portal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.backup.Backup;
import nl.schoolplein.portal.backup.BackupException;
import nl.schoolplein.portal.backup.BackupList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a backup, also while the portal serves. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all that the portal keeps into one file, also while it serves: database, files, installed plugins."
                    + " The configuration is not in it.",
            "It holds personal data: keep it as safe as the data itself."
        })
final class BackupCommand extends DataCommand {
    private static final long KILOBYTE = 1024;

    @Parameters(paramLabel = "FILE", description = "The backup to write, a zip.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replace the file if it is there already.")
    private boolean force;

    private record Written(String file, String database, int schools, int files, long bytes) {}

    @Override
    Exit run(Site site, Terminal terminal) throws IOException, StopException {
        Backup backup = new Backup(
                site.place().data(),
                site.kept().store(),
                site.place().snapshot().kind(),
                site.kept().schools().all().size(),
                site.place().clock());
        Path target = file(file);
        try {
            BackupList list = backup.to(target, force, new Percent(terminal));
            terminal.answer(
                    new Written(target.toString(), list.database(), list.schools(), list.files(), list.bytes()),
                    List.of(target + " holds " + list.schools() + " schools and " + list.files() + " files ("
                            + list.bytes() / KILOBYTE + " kB)."));
            return Exit.DONE;
        } catch (BackupException refused) {
            throw new StopException(Exit.REFUSED, String.valueOf(refused.getMessage()));
        }
    }
}
