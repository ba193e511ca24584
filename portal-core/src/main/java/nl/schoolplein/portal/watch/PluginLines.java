package nl.schoolplein.portal.watch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/**
 * The last warnings and errors of each plugin: lines that were written while its code ran, by a thread that it made, by
 * its loggers, or by the portal about it. They are kept in memory only, and no more than {@link #MOST} of each.
 */
public final class PluginLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    /** In the MDC, or as a key of a line: the plugin that a line of the log is about. */
    public static final String PLUGIN = "plugin";

    /** In the MDC: the request that was answered when the line was written. */
    public static final String REQUEST = "request";

    /** How many lines of a plugin are kept. */
    public static final int MOST = 50;

    private static final int LONGEST = 500;

    private final Map<String, Deque<Line>> lines = new ConcurrentHashMap<>();
    private final Map<String, String> packages = new ConcurrentHashMap<>();
    private final Logger root;

    /**
     * A line.
     *
     * @param logger the last part of the logger's name
     * @param thrown what was thrown, and the first places that it came through
     * @param request the number of the request, as in the portal's log; empty if there was none
     */
    public record Line(Instant at, String level, String logger, String message, List<String> thrown, String request) {}

    /** Listens from now on, to the log of the whole process. */
    public PluginLines() {
        LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        setContext(logs);
        setName("plugins");
        start();
        root.addAppender(this);
    }

    /** Loggers of this package and below it are the plugin's. */
    public void knows(String plugin, String packageName) {
        packages.put(plugin, packageName + ".");
    }

    /** The last lines of a plugin, newest first. */
    public List<Line> of(String plugin) {
        Deque<Line> kept = lines.getOrDefault(plugin, new ArrayDeque<>());
        synchronized (kept) {
            return new ArrayList<>(kept);
        }
    }

    /** Its lines are forgotten. */
    public void forget(String plugin) {
        lines.remove(plugin);
        packages.remove(plugin);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String plugin = event.getLevel().isGreaterOrEqual(Level.WARN) ? plugin(event) : null;
        if (plugin != null) {
            Deque<Line> kept = lines.computeIfAbsent(plugin, first -> new ArrayDeque<>());
            Line line = line(event);
            synchronized (kept) {
                kept.addFirst(line);
                if (kept.size() > MOST) {
                    kept.removeLast();
                }
            }
        }
    }

    private @Nullable String plugin(ILoggingEvent event) {
        if (event.getKeyValuePairs() != null) {
            for (KeyValuePair pair : event.getKeyValuePairs()) {
                if (pair.key.equals(PLUGIN)) {
                    return String.valueOf(pair.value);
                }
            }
        }
        String running = event.getMDCPropertyMap().get(PLUGIN);
        if (running != null) {
            return running;
        }
        String made = OfPlugin.of(OfPlugin.behind(Thread.currentThread())); // an appender runs on the thread that logs
        return made != null ? made : byLogger(event.getLoggerName());
    }

    private @Nullable String byLogger(String name) {
        return packages.entrySet().stream()
                .filter(known -> name.startsWith(known.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Line line(ILoggingEvent event) {
        String logger = event.getLoggerName();
        return new Line(
                event.getInstant(),
                event.getLevel().toString(),
                logger.substring(logger.lastIndexOf('.') + 1),
                shortened(event.getFormattedMessage()),
                Thrown.told(event.getThrowableProxy()),
                event.getMDCPropertyMap().getOrDefault(REQUEST, ""));
    }

    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
