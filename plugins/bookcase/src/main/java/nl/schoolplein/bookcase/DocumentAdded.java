package nl.schoolplein.bookcase;

import java.util.UUID;
import nl.schoolplein.api.EventType;

/** What the bookcase tells other modules of a new document. Not its title: not everybody may know that it is there. */
record DocumentAdded(UUID document, UUID folder) {
    static final EventType<DocumentAdded> TYPE = EventType.of("bookcase/document-added/1", DocumentAdded.class);
}
