package nl.schoolplein.api;

import java.util.UUID;

/**
 * Who did something for a child, as somebody else may know it; see {@link Directory#actors} and {@link View#doneBy}.
 *
 * @param id the id of the guardian, the member of staff or the pass
 * @param kind who it is to the viewer
 * @param name the name, or an empty text if the viewer may not know it
 * @since 1.0
 */
public record Actor(UUID id, Kind kind, String name) {

    /** Who somebody is to the viewer. */
    public enum Kind {
        /** The viewer. */
        SELF,
        /** Another guardian of a child of the viewer's; for staff, any guardian. */
        GUARDIAN,
        /** A member of staff. */
        STAFF,
        /** Somebody with a {@link Pass}. */
        VISITOR,
        /** Somebody of whom the viewer may know nothing. */
        SOMEBODY
    }
}
