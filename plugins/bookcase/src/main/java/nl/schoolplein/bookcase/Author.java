package nl.schoolplein.bookcase;

import java.util.UUID;
import nl.schoolplein.api.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Who added something.
 *
 * @param id null if nobody knows, as in a demo
 */
record Author(@Nullable UUID id, String name) {
    static Author of(Viewer viewer) {
        return new Author(viewer.person(), viewer.name());
    }
}
