package nl.schoolplein.bookcase;

import java.util.List;
import java.util.UUID;

/**
 * A folder with some of the documents that the viewer sees in it, newest first.
 *
 * @param total how many there are
 * @param page which part of them is shown, from 1
 * @param pages how many parts there are
 */
public record OpenFolder(
        UUID id,
        String name,
        Look look,
        List<DocumentCard> documents,
        long total,
        int page,
        int pages,
        boolean mayAdd) {

    /** A folder that was just made. */
    static OpenFolder empty(Folder folder) {
        return new OpenFolder(folder.id(), folder.name(), folder.look(), List.of(), 0, 1, 1, true);
    }
}
