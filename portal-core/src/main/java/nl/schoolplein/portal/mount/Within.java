package nl.schoolplein.portal.mount;

/** Calls code of a plugin with the plugin's class loader as the thread's. The one place where that is set. */
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
        thread.setContextClassLoader(loader);
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
