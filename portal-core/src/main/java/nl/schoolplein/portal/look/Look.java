package nl.schoolplein.portal.look;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.StoredFile;

/**
 * How a school looks, and how it is reached.
 *
 * @param colour as {@code #rrggbb}, if the school chose one itself
 * @param faces whether guardians see the photos of the other children in their groups
 * @param version the version that was looked at; 0 before anything was chosen
 */
public record Look(
        Optional<String> colour,
        Optional<Logo> logo,
        Contact contact,
        boolean faces,
        int version,
        Optional<Change> lastChange) {
    /** As long as a school chose nothing. */
    static final Look PLAIN = new Look(Optional.empty(), Optional.empty(), Contact.NONE, false, 0, Optional.empty());

    /** The last change: by whom, and when. */
    public record Change(String by, Instant at) {}

    /** The school's logo; another one has another id. */
    public record Logo(UUID id, StoredFile file, int width, int height) {
        /** Its address. */
        public String href(String slug) {
            return "/logo/" + slug + "/" + id;
        }
    }
}
