package nl.schoolplein.bookcase;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder as it stands on the shelf.
 *
 * @param documents how many the viewer sees in it
 * @param recent how many of these are new
 * @param latest when the last of these was added, or null if there is none
 */
public record FolderCard(
        UUID id,
        String name,
        Look look,
        long documents,
        long recent,
        @Nullable Instant latest) {}
