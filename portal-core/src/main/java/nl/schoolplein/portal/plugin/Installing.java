package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import nl.schoolplein.portal.data.Belongings;

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
     * Installs a jar, in the place of another version of the same plugin. That one serves until the new one is up, and
     * goes on if the new one is not.
     *
     * @throws BrokenPluginException if it is refused or does not start; then all is as it was
     */
    Installed install(Path jar) throws IOException, BrokenPluginException;

    /**
     * Takes a plugin out of service, now and at every start. All that it keeps stays.
     *
     * @throws BrokenPluginException if there is none, or it is disabled already
     */
    void disable(String id) throws IOException, BrokenPluginException;

    /**
     * Takes a plugin into service again.
     *
     * @throws BrokenPluginException if it is not disabled, or does not start; then it stays disabled
     */
    void enable(String id) throws IOException, BrokenPluginException;

    /**
     * Takes away a plugin that the operator installed. Its tables and files stay.
     *
     * @return the version that came with the installation and counts again, if there is one
     * @throws BrokenPluginException if there is none, or it came with the installation
     */
    Optional<String> remove(String id) throws IOException, BrokenPluginException;

    /**
     * Takes a plugin away with all that it kept, for all schools; also one that was taken away before and left its data.
     *
     * @return the version that came with the installation and counts again, if there is one
     * @throws BrokenPluginException if there is none, or it came with the installation
     */
    Optional<String> erase(String id) throws IOException, BrokenPluginException;

    /** Where nobody serves: only files and tables change. */
    static Installing on(Shelf shelf, Belongings belongings, Clock clock) {
        return new OnShelf(shelf, belongings, clock);
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
                            ? "came with the installation, in " + shelf.own() + "; disable it if nobody should have it"
                            : "is not installed");
        }
    }

    /** Changes the files, and the tables of what is erased. */
    record OnShelf(Shelf shelf, Belongings belongings, Clock clock) implements Installing {
        @Override
        public Installed install(Path jar) throws IOException, BrokenPluginException {
            shelf.tidy();
            Shelf.Staged staged = shelf.stage(jar);
            boolean changed = !staged.same();
            if (changed) {
                staged.swapIn();
                shelf.disabled().forgetStuck(staged.manifest().id());
            }
            staged.keep();
            return installed(staged, changed);
        }

        @Override
        public void disable(String id) throws IOException, BrokenPluginException {
            shelf.disabled().add(shelf.present(id));
        }

        @Override
        public void enable(String id) throws IOException, BrokenPluginException {
            shelf.present(id);
            shelf.disabled().refuseUnless(id);
            shelf.disabled().remove(id);
        }

        @Override
        public Optional<String> remove(String id) throws IOException, BrokenPluginException {
            shelf.tidy();
            refuseUnless(shelf.remove(id), shelf, id);
            return shelf.jar(id).map(Shelf.Jar::version);
        }

        @Override
        public Optional<String> erase(String id) throws IOException, BrokenPluginException {
            shelf.tidy();
            Removal removal = new Removal(shelf, belongings);
            removal.refuse(id);
            removal.decide(id, clock.instant());
            removal.finish(id);
            return shelf.jar(id).map(Shelf.Jar::version);
        }
    }
}
