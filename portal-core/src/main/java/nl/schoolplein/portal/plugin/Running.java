package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A version of a plugin that runs: its module, and the jar that it was loaded from.
 *
 * @param jar its manager: one each, because PF4J refuses a second version of an id
 * @param shelf knows whether the file was a link of its own
 */
record Running(Module module, Jars jar, Path file, Shelf shelf) {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    /** Closes the module, lets go of its classes and of the file. */
    void close() {
        module.close();
        jar.close();
        try {
            shelf.letGo(file);
        } catch (IOException stays) {
            LOG.warn("{} is deleted at the next start", file, stays);
        }
    }

    String name() {
        return module.id() + " " + module.version();
    }
}
