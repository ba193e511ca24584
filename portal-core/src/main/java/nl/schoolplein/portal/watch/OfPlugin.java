package nl.schoolplein.portal.watch;

import org.jspecify.annotations.Nullable;

/** A class loader that belongs to a plugin: by it is known whose code a thread runs. */
public interface OfPlugin {
    /** How the name of such a class loader begins. */
    String NAME = "plugin-";

    /** The plugin's id. */
    String plugin();

    /** The plugin that this class loader belongs to, or null if it is the portal's own. */
    static @Nullable String of(@Nullable ClassLoader loader) {
        return loader instanceof OfPlugin owned ? owned.plugin() : null;
    }

    /** The loader of the plugin whose code the thread runs or which made it, or null if the thread is the portal's own. */
    static @Nullable ClassLoader behind(Thread thread) {
        ClassLoader context = thread.getContextClassLoader();
        ClassLoader own = thread.getClass().getClassLoader();
        return of(context) != null ? context : of(own) != null ? own : null;
    }
}
