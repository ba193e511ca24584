package nl.schoolplein.portal.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.schoolplein.portal.Place;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.backup.Unfinished;
import nl.schoolplein.portal.config.ConfigurationException;
import nl.schoolplein.portal.data.DataFolder;
import nl.schoolplein.portal.data.UnfitDatabaseException;
import nl.schoolplein.portal.secret.MasterKeyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command on the data of a portal. Where a portal serves that data it runs inside that portal, else it opens the data
 * itself; what it does and says is the same.
 */
abstract class DataCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(DataCommand.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    @Option(names = "--json", description = "Answer with one JSON document.")
    private boolean json;

    /** Does the work. */
    abstract Exit run(Site site, Terminal terminal) throws Exception;

    /** Whether the command makes an installation where there is none yet. */
    boolean begins() {
        return false;
    }

    @Override
    public final Integer call() {
        Terminal terminal =
                new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr(), json);
        return attempt(terminal);
    }

    private int attempt(Terminal terminal) {
        try {
            Optional<Site> open = caller().site();
            return open.isPresent() ? run(open.get(), terminal).code() : find(where.place(directory()), terminal);
        } catch (StopException stopped) {
            return terminal.failed(stopped.exit(), String.valueOf(stopped.getMessage()))
                    .code();
        } catch (ConfigurationException wrong) {
            return terminal.failed(Exit.WRONG_USE, String.valueOf(wrong.getMessage()))
                    .code();
        } catch (Exception failed) {
            return terminal.failed(exit(failed), message(failed)).code();
        }
    }

    /** Finds who has the data: a portal that answers, or nobody. */
    int find(Place place, Terminal terminal) throws Exception {
        List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
        return new Line(place, where.embedded())
                .run(arguments, directory(), spec.commandLine(), () -> alone(place, terminal));
    }

    /** Works on data that nobody serves. */
    Exit alone(Place place, Terminal terminal) throws Exception {
        Unfinished.refuse(place.data());
        refuseEmpty(place);
        try (Site site = Site.open(place)) {
            return run(site, terminal);
        }
    }

    private void refuseEmpty(Place place) throws StopException {
        if (place.misplaced()) {
            throw new StopException(
                    Exit.WRONG_USE,
                    "The portal of " + place.data()
                            + " has its database elsewhere: give its configuration, --config FILE.");
        }
        if (!begins() && !place.used()) {
            throw new StopException(
                    Exit.REFUSED, "There is no portal's data in " + place.data().toAbsolutePath() + ".");
        }
    }

    private static Exit exit(Exception failed) {
        if (failed instanceof DataFolder.InUseException) {
            return Exit.DATA_IN_USE;
        }
        if (failed instanceof UnfitDatabaseException) {
            return Exit.DATABASE_UNFIT;
        }
        if (failed instanceof MasterKeyException) {
            return Exit.MASTER_KEY_WRONG;
        }
        if (failed instanceof AccessDeniedException || failed instanceof DataFolder.NotWritableException) {
            return Exit.DATA_NOT_WRITABLE;
        }
        LOG.debug("The command failed", failed);
        return Exit.FAILED;
    }

    private static String message(Exception failed) {
        if (failed instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written by " + System.getProperty("user.name") + ".";
        }
        return failed instanceof IOException
                        || failed instanceof UnfitDatabaseException
                        || failed instanceof MasterKeyException
                ? String.valueOf(failed.getMessage())
                : String.valueOf(failed);
    }

    private Caller caller() {
        return (Caller) spec.root().userObject();
    }

    private Path directory() {
        return caller().directory();
    }

    /** The file with this name, seen from where the program was started. */
    final Path file(Path name) {
        return directory().resolve(name).normalize();
    }
}
