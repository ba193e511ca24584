package nl.schoolplein.portal.mount;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nl.schoolplein.portal.watch.PluginLines;
import nl.schoolplein.portal.watch.PluginThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the calls of one module: gives up those in which nothing moves, and says which threads do not leave then. Java
 * has no way to end a thread that does not want to.
 */
final class Overdue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Overdue.class);

    /** How long a call that was given up gets to leave, before the module is said to be stuck. */
    private static final Duration TO_LEAVE = Duration.ofSeconds(5);

    private final Bulkhead bulkhead;
    private final ScheduledExecutorService watch;
    private final ScheduledFuture<?> watching;
    private final AtomicBoolean stuck = new AtomicBoolean();
    private volatile Consumer<List<Thread>> whenStuck = threads -> {};

    Overdue(Bulkhead bulkhead, Duration limit) {
        this.bulkhead = bulkhead;
        this.watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "watch-" + bulkhead.module());
            thread.setDaemon(true);
            thread.setContextClassLoader(Overdue.class.getClassLoader());
            return thread;
        });
        long period = Math.max(50, Math.min(1000, limit.toMillis() / 10));
        watching = watch.scheduleAtFixedRate(this::look, period, period, TimeUnit.MILLISECONDS);
    }

    void whenStuck(Consumer<List<Thread>> listener) {
        whenStuck = listener;
    }

    private void look() {
        try {
            for (Call call : bulkhead.calls()) {
                if (call.standsStill()) {
                    bulkhead.giveUp(call, "did nothing for " + call.most().toSeconds() + " s");
                }
            }
            bulkhead.lookAtLine();
            bulkhead.database().takeBackLate();
            List<Call> staying = bulkhead.calls().stream()
                    .filter(call -> call.doesNotLeaveFor(TO_LEAVE))
                    .toList();
            staying.forEach(Call::interrupt);
            List<Thread> threads = staying.stream().map(Call::thread).distinct().toList();
            if (!threads.isEmpty() && stuck.compareAndSet(false, true)) {
                threads.forEach(this::name);
                whenStuck.accept(threads);
            }
        } catch (RuntimeException unexpected) { // else nobody would look any more
            LOG.error("{}: its calls could not be looked at", bulkhead.module(), unexpected);
        }
    }

    private void name(Thread thread) {
        PluginThreads.last(thread, true);
        LOG.atError()
                .addKeyValue(PluginLines.PLUGIN, bulkhead.module())
                .log(
                        "{}: thread {} does not end though it was interrupted; it is at {}",
                        bulkhead.module(),
                        thread.getName(),
                        PluginThreads.places(thread));
    }

    @Override
    public void close() {
        watching.cancel(true);
        watch.shutdownNow();
    }
}
