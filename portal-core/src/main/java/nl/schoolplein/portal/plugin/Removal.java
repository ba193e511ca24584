package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import nl.schoolplein.portal.data.Belongings;

/**
 * Takes a plugin away with all that it kept. That it is so is decided by one transaction; what is left to do after a kill
 * is done when the data is opened next.
 */
public final class Removal {
    private final Shelf shelf;
    private final Belongings belongings;

    Removal(Shelf shelf, Belongings belongings) {
        this.shelf = shelf;
        this.belongings = belongings;
    }

    /** Finishes the removals that were decided; the folder is that of the plugins that the operator added. */
    public static void finish(Path added, Belongings belongings) throws IOException {
        Removal removal = new Removal(new Shelf(added, added), belongings);
        for (String plugin : belongings.erased()) {
            removal.finish(plugin);
        }
    }

    /** Refuses what came with the installation, and what is not there at all. */
    void refuse(String id) throws IOException, BrokenPluginException {
        boolean added = shelf.jar(id).filter(Shelf.Jar::added).isPresent();
        boolean left = shelf.jar(id).isEmpty() && Manifest.isId(id) && belongings.any(id);
        Installing.refuseUnless(added || left, shelf, id);
    }

    /** Nobody is in the plugin any more: its data goes, and there is no way back. */
    void decide(String id, Instant now) throws IOException {
        belongings.erase(id, now);
    }

    void finish(String id) throws IOException {
        belongings.drop(id);
        shelf.remove(id);
        belongings.finished(id);
    }
}
