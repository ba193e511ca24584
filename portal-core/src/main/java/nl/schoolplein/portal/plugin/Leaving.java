package nl.schoolplein.portal.plugin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nl.schoolplein.portal.watch.PluginLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Versions that were replaced or taken away. Calls that were in them come to their end, in the background: whoever
 * replaced them does not wait, and no call keeps one for ever.
 */
final class Leaving implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    /** A call that still moves, such as a long download, gets this many times the usual limit. */
    private static final int PATIENCE = 30;

    /** A plugin whose own close takes longer is not waited for. */
    private static final Duration TO_CLOSE = Duration.ofSeconds(10);

    private final Duration callLimit;
    private final List<Departure> departures = new CopyOnWriteArrayList<>();
    private final List<Consumer<Module>> whenGone = new CopyOnWriteArrayList<>();

    private record Departure(Running running, Thread thread) {}

    /** A version that is still busy. */
    record Busy(String id, String version, int calls) {}

    Leaving(Host.Limits limits) {
        this.callLimit = limits.call();
    }

    /** Calls this when nobody is in a module any more, before it is closed. */
    void whenGone(Consumer<Module> listener) {
        whenGone.add(listener);
    }

    void add(Running old) {
        old.module().bulkhead().shut();
        Thread thread = new Thread(() -> seeOff(old), "leaving-" + old.name());
        thread.setDaemon(true);
        departures.add(new Departure(old, thread));
        thread.start();
    }

    private void seeOff(Running old) {
        try {
            List<String> stuck = old.module().bulkhead().drain(callLimit.multipliedBy(PATIENCE));
            if (!stuck.isEmpty()) {
                LOG.atError()
                        .addKeyValue(PluginLines.PLUGIN, old.module().id())
                        .log("Plugin {} is closed although threads do not leave it: {}", old.name(), stuck);
            }
        } catch (InterruptedException hurried) {
            LOG.warn(
                    "Plugin {} is closed with {} calls in it",
                    old.name(),
                    old.module().bulkhead().inside());
        }
        try {
            whenGone.forEach(listener -> listener.accept(old.module()));
        } finally {
            old.close();
            RecordTypes.forget();
            departures.removeIf(departure -> departure.running().equals(old));
            LOG.info("Plugin {} has left", old.name());
        }
    }

    /** Those that still have calls in them. */
    List<Busy> busy() {
        List<Busy> busy = new ArrayList<>();
        for (Departure departure : departures) {
            Module module = departure.running().module();
            int calls = module.bulkhead().inside();
            if (calls > 0) {
                busy.add(new Busy(module.id(), module.version(), calls));
            }
        }
        return busy;
    }

    /** Waits until all versions of a plugin have left; after the limit for a call what is in them is given up. */
    void hurry(String id) {
        long end = System.nanoTime() + callLimit.toNanos();
        for (Departure departure : departures) {
            if (departure.running().module().id().equals(id)) {
                join(departure, Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        }
    }

    /** The web server has seen to it that nobody is in them. */
    @Override
    public void close() {
        departures.forEach(departure -> join(departure, 1));
    }

    private static void join(Departure departure, long milliseconds) {
        try {
            departure.thread().join(milliseconds);
            departure.running().module().bulkhead().hurry();
            departure.thread().join(TO_CLOSE.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
