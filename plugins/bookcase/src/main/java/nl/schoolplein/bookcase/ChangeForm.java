package nl.schoolplein.bookcase;

import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Group;

/** The page on which a document is changed; {@code version} is the row's. */
public record ChangeForm(
        DocumentCard document, UUID folder, List<FolderChoice> folders, List<Group> groups, int version) {

    /** A folder to choose. */
    public record FolderChoice(UUID id, String name) {
        static List<FolderChoice> all(Folders folders) {
            return folders.all().stream()
                    .map(folder -> new FolderChoice(folder.id(), folder.name()))
                    .toList();
        }
    }
}
