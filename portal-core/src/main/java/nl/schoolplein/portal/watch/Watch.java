package nl.schoolplein.portal.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is seen of all plugins from outside: their figures, their lines in the log, and their threads. */
public final class Watch implements AutoCloseable {
    private final MeterRegistry metrics;
    private final Map<String, Pulse> pulses = new ConcurrentHashMap<>();
    private final PluginLines lines = new PluginLines();
    private final PluginThreads threads;

    /** Figures go to these metrics too. */
    public Watch(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.threads = new PluginThreads(clock);
    }

    /** How a module does; goes on when a version follows another. */
    public Pulse pulse(String module) {
        return pulses.computeIfAbsent(module, id -> new Pulse(id, metrics));
    }

    /** Their lines in the log. */
    public PluginLines lines() {
        return lines;
    }

    /** Their threads. */
    public PluginThreads threads() {
        return threads;
    }

    @Override
    public void close() {
        lines.close();
        threads.close();
    }
}
