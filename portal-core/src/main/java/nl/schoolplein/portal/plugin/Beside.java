package nl.schoolplein.portal.plugin;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Work on several things beside each other, begun in their order. */
final class Beside {
    private Beside() {}

    /** Returns when all is done. As many at once as there are processors, and two at least: one that waits stops nobody. */
    static <T> void each(Collection<T> things, Consumer<T> work) {
        AtomicInteger number = new AtomicInteger();
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), task -> {
                    Thread thread = new Thread(task, "start-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        try {
            things.stream()
                    .map(thing -> CompletableFuture.runAsync(() -> work.accept(thing), workers))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            workers.shutdown();
        }
    }
}
