package nl.schoolplein.portal.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.Place;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.backup.BackupException;
import nl.schoolplein.portal.backup.Restore;
import nl.schoolplein.portal.data.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a backup back, where nobody is served. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Brings a backup back, into an empty data folder and database. The portal must not run.")
final class RestoreCommand extends DataCommand {
    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Move data that is there already aside first; nothing is deleted.")
    private boolean force;

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Done(String madeAt, String portal, int schools, int files, Optional<String> replaced) {}

    /** Never inside a portal that serves: its data is in use, and that is the answer. */
    @Override
    int find(Place place, Terminal terminal) throws Exception {
        try {
            return restore(place, terminal).code();
        } catch (DataFolder.InUseException running) {
            throw new StopException(
                    Exit.DATA_IN_USE,
                    "A portal or another command has the data in "
                            + place.data().toAbsolutePath() + ". Stop it first.");
        } catch (BackupException refused) {
            throw new StopException(Exit.REFUSED, String.valueOf(refused.getMessage()));
        }
    }

    private Exit restore(Place place, Terminal terminal) throws IOException, BackupException, StopException {
        if (place.misplaced()) {
            throw new StopException(
                    Exit.WRONG_USE,
                    "The portal of " + place.data() + " has its database elsewhere: give --config FILE.");
        }
        try (DataFolder held = DataFolder.open(place.data())) {
            Restore restore = new Restore(held.path(), place.snapshot(), place.clock());
            Restore.Restored restored = restore.from(file(file), force, new Percent(terminal));
            terminal.answer(
                    new Done(
                            restored.list().madeAt().toString(),
                            restored.list().portal(),
                            restored.list().schools(),
                            restored.list().files(),
                            restored.replaced().map(Path::toString)),
                    lines(restored));
            return Exit.DONE;
        }
    }

    private static List<String> lines(Restore.Restored restored) {
        List<String> lines = new ArrayList<>(List.of("Restored "
                + restored.list().schools() + " schools and " + restored.list().files() + " files, as they were at "
                + restored.list().madeAt() + "."));
        restored.replaced().ifPresent(aside -> lines.add("What was there before is in " + aside + "."));
        return lines;
    }

    @Override
    Exit run(Site site, Terminal terminal) throws StopException {
        throw new StopException(Exit.DATA_IN_USE, "The portal that serves this data has to be stopped first.");
    }
}
