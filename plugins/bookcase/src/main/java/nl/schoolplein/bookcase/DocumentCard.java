package nl.schoolplein.bookcase;

import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Viewer;

/**
 * A document as it stands in a list.
 *
 * @param kind what kind of file it is; gives the badge its colour
 * @param type what people call it, for example "PDF"; empty if nobody would know the word
 * @param size in bytes
 * @param recent whether it is new
 * @param mayRemove whether the viewer may take it away
 * @param file the address of its content, within the module
 */
public record DocumentCard(
        UUID id,
        String title,
        FileKind kind,
        String type,
        long size,
        Instant added,
        String author,
        Audience audience,
        boolean recent,
        boolean mayRemove,
        String file) {

    static DocumentCard of(Document document, Viewer viewer, Instant newSince) {
        return new DocumentCard(
                document.id(),
                document.title(),
                FileKind.of(document.file()),
                FileKind.word(document.file()),
                document.file().size(),
                document.added(),
                document.author(),
                document.audience(),
                document.added().isAfter(newSince),
                viewer.may(Bookcase.Action.REMOVE, document.audience()),
                "documents/" + document.id() + "/file");
    }
}
