package nl.schoolplein.portal.mount;

import nl.schoolplein.portal.watch.OfPlugin;
import nl.schoolplein.portal.watch.PluginLines;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Calls code of a plugin with the plugin's class loader as the thread's, and its id on every line of the log. The one
 * place where both are set.
 */
public final class Within {
    private Within() {}

    /** Work that may throw. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T run() throws X;
    }

    /** Does the work, and gives the thread its own class loader back. */
    public static <T, X extends Exception> T loader(ClassLoader loader, Work<T, X> work) throws X {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        String plugin = OfPlugin.of(loader);
        String said = plugin == null ? null : MDC.get(PluginLines.PLUGIN);
        thread.setContextClassLoader(loader);
        if (plugin != null) {
            MDC.put(PluginLines.PLUGIN, plugin);
        }
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
            if (plugin != null) {
                sayAgain(said);
            }
        }
    }

    private static void sayAgain(@Nullable String said) {
        if (said == null) {
            MDC.remove(PluginLines.PLUGIN);
        } else {
            MDC.put(PluginLines.PLUGIN, said);
        }
    }
}
