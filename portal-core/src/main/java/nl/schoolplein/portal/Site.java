package nl.schoolplein.portal;

import java.io.IOException;
import java.util.Optional;
import nl.schoolplein.portal.plugin.Installing;
import nl.schoolplein.portal.plugin.Plugins;

/**
 * What an operator works on: an installation, and the portal's plugins if it serves.
 *
 * @param serving the plugins that run; nothing if nobody is served
 */
public record Site(Place place, Installation kept, Optional<Plugins> serving) implements AutoCloseable {

    /** Opens the data of a place where nobody serves; {@link #close} closes it. */
    public static Site open(Place place) throws IOException {
        Installation kept = Installation.open(place.data(), place.database(), place.keys(), place.clock());
        return new Site(place, kept, Optional.empty());
    }

    /** How plugins come and go here. */
    public Installing installing() {
        return serving.<Installing>map(plugins -> plugins)
                .orElseGet(() -> Installing.on(place.shelf(), kept.store().belongings(), place.clock()));
    }

    /** Lets go of the data, if it was opened for this; a portal that serves keeps its own. */
    @Override
    public void close() throws IOException {
        if (serving.isEmpty()) {
            kept.close();
        }
    }
}
