package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.schoolplein.portal.watch.PluginLines;
import nl.schoolplein.portal.watch.PluginThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A version of a plugin that runs: its module, and the jar that it was loaded from.
 *
 * @param jar its manager: one each, because PF4J refuses a second version of an id
 * @param shelf knows whether the file was a link of its own
 */
record Running(Module module, Jars jar, Path file, Shelf shelf) {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    /** How long threads that a plugin leaves behind get to end. */
    private static final Duration TO_END = Duration.ofSeconds(1);

    /** Closes the module, lets go of its classes and of the file. */
    void close() {
        module.close();
        endThreads();
        jar.close();
        try {
            shelf.letGo(file);
        } catch (IOException stays) {
            LOG.warn("{} is deleted at the next start", file, stays);
        }
    }

    /** A thread that the plugin began is asked to end; who does not is named, and keeps the plugin's classes in memory. */
    private void endThreads() {
        ClassLoader loader = module.mount().loader();
        List<Thread> left = PluginThreads.of(loader);
        left.forEach(Thread::interrupt);
        long end = System.nanoTime() + TO_END.toNanos();
        for (Thread thread : left) {
            try {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        List<String> staying =
                PluginThreads.of(loader).stream().map(Thread::getName).toList();
        if (!staying.isEmpty()) {
            LOG.atWarn()
                    .addKeyValue(PluginLines.PLUGIN, module.id())
                    .log("Plugin {} left threads behind that do not end: {}", name(), staying);
        }
    }

    String name() {
        return module.id() + " " + module.version();
    }
}
