package nl.schoolplein.portal.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The threads that run code of plugins, or were made by it. Java does not say since when a thread is there: they are
 * looked at every few seconds, and whoever is there for the first time began then. No thread is kept from going.
 */
public final class PluginThreads implements AutoCloseable {
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(10);
    private static final int PLACES = 3;

    private final Clock clock;
    private final Map<Thread, Instant> since = new WeakHashMap<>();
    private final ScheduledExecutorService looking;
    private final ScheduledFuture<?> again;

    /**
     * A thread.
     *
     * @param places where it is now, innermost first
     */
    public record Seen(String name, String state, Instant since, List<String> places) {}

    /** By this clock. */
    public PluginThreads(Clock clock) {
        this.clock = clock;
        this.looking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "plugin-threads");
            thread.setDaemon(true);
            return thread;
        });
        again = looking.scheduleWithFixedDelay(
                this::look, LOOKS_EVERY.toMillis(), LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Those of a plugin, the oldest first; of versions that were replaced too.
     *
     * @param calls for how long each thread is in the call that it is in
     */
    public List<Seen> of(String plugin, Map<Thread, Duration> calls) {
        Map<Thread, Instant> began = look();
        Instant now = clock.instant();
        calls.forEach((thread, age) -> began.put(thread, now.minus(age)));
        return running()
                .filter(thread -> plugin.equals(OfPlugin.of(OfPlugin.behind(thread))))
                .map(thread -> seen(thread, began.getOrDefault(thread, now)))
                .sorted(Comparator.comparing(Seen::since).thenComparing(Seen::name))
                .toList();
    }

    /** Those that run code of this loader. */
    public static List<Thread> of(ClassLoader loader) {
        return running()
                .filter(thread -> OfPlugin.behind(thread) == loader)
                .sorted(Comparator.comparing(Thread::getName))
                .toList();
    }

    /** Where a thread is: the innermost place, and then those in the code of plugins. */
    public static List<String> places(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        Stream<StackTraceElement> innermost = Arrays.stream(stack).limit(1);
        Stream<StackTraceElement> ofPlugins = Arrays.stream(stack).skip(1).filter(PluginThreads::isOfPlugin);
        return Stream.concat(innermost, ofPlugins)
                .limit(PLACES)
                .map(place -> place.getClassName() + "." + place.getMethodName() + ", line " + place.getLineNumber())
                .toList();
    }

    private static boolean isOfPlugin(StackTraceElement place) {
        return place.getClassLoaderName() != null && place.getClassLoaderName().startsWith(OfPlugin.NAME);
    }

    /** Lets all others go before a thread that cannot be ended, where the system heeds that; or no longer. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it
    public static void last(Thread thread, boolean last) {
        thread.setPriority(last ? Thread.MIN_PRIORITY : Thread.NORM_PRIORITY);
    }

    private static Seen seen(Thread thread, Instant began) {
        return new Seen(thread.getName(), thread.getState().name(), began, places(thread));
    }

    /** Since when each is seen; a thread of the portal that worked for a plugin a moment ago may do so again. */
    private synchronized Map<Thread, Instant> look() {
        Map<Thread, Instant> began = new HashMap<>();
        running()
                .filter(thread -> OfPlugin.behind(thread) != null)
                .forEach(thread -> began.put(thread, since.computeIfAbsent(thread, first -> clock.instant())));
        since.keySet().retainAll(began.keySet());
        return began;
    }

    private static Stream<Thread> running() {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        for (@Nullable ThreadGroup above = all.getParent(); above != null; above = above.getParent()) {
            all = above;
        }
        Thread[] found = new Thread[2 * all.activeCount() + 16];
        int count = all.enumerate(found);
        return new ArrayList<>(Arrays.asList(found).subList(0, count)).stream();
    }

    @Override
    public void close() {
        again.cancel(false);
        looking.shutdownNow();
    }
}
