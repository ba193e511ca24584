package nl.schoolplein.bookcase;

import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to change a document; its file changes by a new version.
 *
 * @param from from when it is shown, in the school's zone
 * @param until until when it is shown, in the school's zone
 * @param ask whether guardians are asked to agree
 * @param version the row's version when it was shown: who comes too late gets 409
 */
public record ChangedDocument(
        @Size(max = Document.TITLE) String title,
        UUID folder,
        Audience audience,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime until,
        boolean ask,
        int version) {}
