package nl.schoolplein.portal.background;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import nl.schoolplein.portal.mount.Call;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.watch.PluginLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a module for a school though nobody asked: in its bulkhead, for a time, and on a thread of its own, so that one that
 * does not come back is left behind and whoever called goes on.
 */
final class Calls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    /** How long one that was interrupted gets to come back. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Plugins plugins;
    private final LongAdder failed = new LongAdder();
    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "background-" + number.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(Calls.class.getClassLoader()); // never that of a plugin that asks
        return thread;
    });

    /** What a module is called for. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @return what the module says is wrong
         */
        Optional<String> in(Module module) throws Exception;
    }

    /** The module does not serve, or the portal stops: it is nobody's fault, and was not done. */
    static final class NotNowException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotNowException(String why) {
            super(why);
        }
    }

    Calls(Plugins plugins) {
        this.plugins = plugins;
    }

    /** How many calls failed since the start. */
    long failed() {
        return failed.sum();
    }

    /** Does something on a thread of its own. */
    void execute(Runnable work) {
        threads.execute(work);
    }

    /**
     * Calls the version of a module that serves.
     *
     * @param what what for, for the log
     * @return what went wrong
     * @throws NotNowException if there is none
     */
    Optional<String> call(String id, School school, String what, Duration most, Work work) {
        Future<Optional<String>> call = threads.submit(() -> inBulkhead(id, school, what, most, work));
        try {
            return call.get(most.plus(GRACE).plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stuck) {
            failed.increment();
            LOG.atError()
                    .addKeyValue(PluginLines.PLUGIN, id)
                    .log("{}: {} for {} does not come back, and is left behind", id, what, school.slug());
            return Optional.of("does not come back from more than " + most.toSeconds() + " s");
        } catch (InterruptedException stopped) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotNowException("the portal stops");
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof NotNowException notNow
                    ? notNow
                    : new IllegalStateException(thrown.getCause());
        }
    }

    private Optional<String> inBulkhead(String id, School school, String what, Duration most, Work work) {
        while (true) {
            Module module = plugins.module(id).orElseThrow(() -> new NotNowException(id + " does not run"));
            Call place = module.bulkhead().enter(() -> {}, most);
            if (place != null) {
                try (place) {
                    return in(module, school, what, place, work);
                }
            }
            if (!module.bulkhead().isShut()) {
                failed.increment();
                return Optional.of("has no place free for it");
            } // else another version is in its place, or none
        }
    }

    private Optional<String> in(Module module, School school, String what, Call place, Work work) {
        try {
            List<String> said = new ArrayList<>();
            Visit.inBackground(school)
                    .run(() -> module.within(() -> work.in(module)).ifPresent(said::add));
            return said.stream().findFirst();
        } catch (Throwable thrown) { // an Error in a plugin's code, too
            failed.increment();
            LOG.atError()
                    .addKeyValue(PluginLines.PLUGIN, module.id())
                    .setCause(thrown)
                    .log("{}: {} for {} failed", module.id(), what, school.slug());
            return Optional.of(place.finish() ? told(thrown) : "took too long, and was interrupted");
        }
    }

    private static String told(Throwable thrown) {
        return thrown.getClass().getSimpleName() + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
    }

    /** Interrupts what is under way, and waits a moment for it. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Work of modules in the background does not end; the portal stops all the same");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
