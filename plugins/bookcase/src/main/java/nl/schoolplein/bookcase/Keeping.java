package nl.schoolplein.bookcase;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import nl.schoolplein.api.Viewer;

/** Finds documents for who changes them. */
final class Keeping {
    private Keeping() {}

    /**
     * The document, if it is the viewer's to change.
     *
     * @throws NotFoundException if the viewer does not see it
     * @throws ForbiddenException if the viewer sees it, but may not change it
     */
    static Document document(Documents documents, UUID id, Viewer viewer) {
        Document document = documents.find(id).orElseThrow(NotFoundException::new);
        if (!viewer.may(Bookcase.Action.ADD, document.audience())) {
            throw new ForbiddenException();
        }
        return document;
    }
}
