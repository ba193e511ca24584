package nl.schoolplein.bookcase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A document with a look inside.
 *
 * @param pages how many pages can be seen; 0 if it cannot be shown, -1 if that is not known yet
 * @param shown which page is seen, from 1
 * @param agreeing what the viewer is asked, or null
 * @param others the child's other guardians who agreed, for a guardian who is asked
 * @param versions all versions, the newest first; only for who may change the document
 */
public record OpenDocument(
        DocumentCard document,
        UUID folder,
        String folderName,
        int pages,
        int shown,
        @Nullable Agreeing agreeing,
        List<AgreedBy> others,
        List<VersionCard> versions) {

    /** Somebody who agreed, as the viewer may know it. */
    public record AgreedBy(Actor actor, Instant given) {}
}
