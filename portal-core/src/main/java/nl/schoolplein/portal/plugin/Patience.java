package nl.schoolplein.portal.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.schoolplein.portal.mount.Within;
import nl.schoolplein.portal.watch.OfPlugin;
import nl.schoolplein.portal.watch.PluginThreads;

/** Waits for a plugin's own code, but not for ever: it runs on a thread of its own, which is left behind if need be. */
final class Patience {
    private Patience() {}

    /**
     * Does the work with the class loader as the thread's, and gives or throws what came of it.
     *
     * @param what how the work is called in the message
     * @throws BrokenPluginException if it takes longer than this; the thread is interrupted then, which ends it only if it
     *     listens
     */
    static <T> T of(String what, Duration most, ClassLoader loader, Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(result, loader, work), OfPlugin.NAME + OfPlugin.of(loader));
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            return result.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            String where = PluginThreads.places(thread).toString();
            result.cancel(false);
            thread.interrupt();
            PluginThreads.last(thread, true);
            throw new BrokenPluginException(what + " takes longer than " + most.toSeconds() + " s; thread "
                    + thread.getName() + " is at " + where);
        } catch (ExecutionException failed) {
            Throwable thrown = failed.getCause();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw thrown instanceof Exception exception ? exception : failed;
        }
    }

    private static <T> void complete(CompletableFuture<T> result, ClassLoader loader, Callable<T> work) {
        try {
            T done = Within.loader(loader, work::call);
            if (!result.complete(done) && done instanceof Module late) {
                late.close();
            }
        } catch (Throwable thrown) { // also an Error in a plugin's code
            result.completeExceptionally(thrown);
        }
    }
}
