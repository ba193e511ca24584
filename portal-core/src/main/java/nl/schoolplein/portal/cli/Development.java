package nl.schoolplein.portal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.schoolplein.portal.Portal;
import nl.schoolplein.portal.web.Live;

/**
 * The development of a plugin in a portal that runs. What it takes, compilers among it, stands in {@code lib/dev} of the
 * installation and is loaded by the command {@code dev} alone: a portal that serves has no way to it.
 */
public interface Development {
    /**
     * Finds out how the plugin is built.
     *
     * @throws CannotBeginException if that is not possible
     */
    Session open(Wish wish) throws IOException, CannotBeginException;

    /**
     * What is developed.
     *
     * @param plugin the folder of its project
     * @param work a folder for what is made of it
     * @param classPath what it is compiled with; without it Maven is asked
     */
    record Wish(Path plugin, Path work, Optional<String> classPath) {}

    /** A plugin that is being written. */
    interface Session {
        /** What browsers are told meanwhile. */
        Live live();

        /** Builds the plugin as it is now, installs it and switches it on at the demo schools; says so if it cannot. */
        void install(Portal portal);

        /** Says where the plugin is, and from then on installs whatever is saved, on a thread of its own. */
        void watch(Portal portal);
    }

    /** It cannot begin; the message says why, and what to do. */
    final class CannotBeginException extends Exception {
        private static final long serialVersionUID = 1;

        /** With what to say to the developer. */
        public CannotBeginException(String message) {
            super(message);
        }
    }
}
