package nl.schoolplein.bookcase;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Group;

/**
 * Documents of a folder with which something is to be done at once.
 *
 * @param others documents that were chosen too, but that are not there any more or are not the viewer's to change
 */
public record Selection(
        UUID folder,
        String folderName,
        What what,
        List<DocumentCard> documents,
        int others,
        List<ChangeForm.FolderChoice> folders,
        List<Group> groups) {

    /** What is to be done. */
    public enum What {
        MOVE,
        AUDIENCE,
        REMOVE
    }

    /** Which documents, as the page's address says it: a form that is refused comes back with them. */
    public String query() {
        return documents.stream().map(document -> "&document=" + document.id()).collect(Collectors.joining());
    }
}
