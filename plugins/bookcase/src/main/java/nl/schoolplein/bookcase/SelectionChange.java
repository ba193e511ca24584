package nl.schoolplein.bookcase;

import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to do something with several documents at once.
 *
 * @param to the folder into which they go, to move them
 * @param audience for whom they are, to change that
 * @param documents which ones
 * @param titles what these were called when they were chosen, to name those that are not there any more
 */
public record SelectionChange(
        @Nullable UUID to, @Nullable Audience audience, List<UUID> documents, List<String> titles) {

    String title(int index) {
        return index < titles.size() ? titles.get(index) : "?";
    }
}
