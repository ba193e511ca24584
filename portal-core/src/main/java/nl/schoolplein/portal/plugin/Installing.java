package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Plugins come and go: in the portal that serves, or in its folder alone when nobody serves. */
public interface Installing {

    /**
     * A plugin that is there now.
     *
     * @param replaced the version that was there until now
     * @param changed whether anything had to be done
     */
    record Installed(String id, String version, Optional<String> replaced, boolean changed) {}

    /**
     * Installs a jar, in the place of another version of the same plugin.
     *
     * @throws BrokenPluginException if it is refused or does not start; then all is as it was
     */
    Installed install(Path jar) throws IOException, BrokenPluginException;

    /**
     * Takes away a plugin that the operator installed. Its tables and files stay.
     *
     * @return the version that came with the installation and counts again, if there is one
     * @throws BrokenPluginException if there is none, or it came with the installation
     */
    Optional<String> remove(String id) throws IOException, BrokenPluginException;

    /** Where nobody serves: only the files change. */
    static Installing on(Shelf shelf) {
        return new OnShelf(shelf);
    }

    /** What was put in place of what. */
    static Installed installed(Shelf.Staged staged, boolean changed) {
        return new Installed(
                staged.manifest().id(),
                staged.manifest().version(),
                staged.replaced().map(Shelf.Jar::version),
                changed);
    }

    /** Why a plugin cannot be taken away; nothing if it can. */
    static void refuseUnless(boolean removable, Shelf shelf, String id) throws IOException, BrokenPluginException {
        if (!removable) {
            throw new BrokenPluginException(
                    shelf.jar(id).isPresent()
                            ? "came with the installation, in " + shelf.own()
                                    + "; do not offer it to schools if nobody should have it"
                            : "is not installed");
        }
    }

    /** Changes the files. */
    record OnShelf(Shelf shelf) implements Installing {
        @Override
        public Installed install(Path jar) throws IOException, BrokenPluginException {
            shelf.tidy();
            Shelf.Staged staged = shelf.stage(jar);
            boolean changed = !staged.same();
            if (changed) {
                staged.swapIn();
            }
            staged.keep();
            return installed(staged, changed);
        }

        @Override
        public Optional<String> remove(String id) throws IOException, BrokenPluginException {
            shelf.tidy();
            refuseUnless(shelf.remove(id), shelf, id);
            return shelf.jar(id).map(Shelf.Jar::version);
        }
    }
}
