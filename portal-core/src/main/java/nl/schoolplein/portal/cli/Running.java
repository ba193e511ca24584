package nl.schoolplein.portal.cli;

import java.net.BindException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import nl.schoolplein.portal.Options;
import nl.schoolplein.portal.Portal;
import nl.schoolplein.portal.backup.Unfinished;
import nl.schoolplein.portal.command.Exit;
import nl.schoolplein.portal.data.DataFolder;
import nl.schoolplein.portal.data.UnfitDatabaseException;
import nl.schoolplein.portal.secret.MasterKeyException;
import nl.schoolplein.portal.web.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a portal until the process is told to end; then what is in flight finishes, and the process ends with 0. */
final class Running {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private Running() {}

    static int until(Options options, Optional<Live> live, Consumer<Portal> started) {
        Portal portal;
        try {
            portal = Portal.begin(options, live);
            portal.await();
        } catch (DataFolder.InUseException inUse) {
            System.err.println(inUse.getMessage());
            return Exit.DATA_IN_USE.code();
        } catch (UnfitDatabaseException unfit) {
            System.err.println(unfit.getMessage());
            return Exit.DATABASE_UNFIT.code();
        } catch (DataFolder.NotWritableException notWritable) {
            System.err.println(notWritable.getMessage());
            return Exit.DATA_NOT_WRITABLE.code();
        } catch (MasterKeyException wrongKey) {
            System.err.println(wrongKey.getMessage());
            return Exit.MASTER_KEY_WRONG.code();
        } catch (Unfinished.UnfinishedException unfinished) {
            System.err.println(unfinished.getMessage());
            return Exit.FAILED.code();
        } catch (Exception failed) {
            return explain(failed, options);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(portal), "end"));
        ClassArchive.keep();
        started.accept(portal);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static int explain(Exception failed, Options options) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                System.err.println("Port " + options.web().port() + " (or the management port "
                        + options.web().managementPort()
                        + ") is in use by another program. Choose another one with --port.");
                return Exit.PORT_IN_USE.code();
            }
        }
        LOG.error("The portal could not start", failed);
        return Exit.FAILED.code();
    }

    /** A process that was told to end and did so in good order says 0; Java alone would say 143. */
    private static void end(Portal portal) {
        int status = 0;
        try {
            portal.stop();
        } catch (Exception failed) {
            LOG.error("The portal did not stop in good order", failed);
            status = 1;
        }
        Runtime.getRuntime().halt(status);
    }
}
